import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import { calendarFeedRoutes } from './calendar-feed.ts'
import { getReminderChoiceRoute, saveReminderChoiceRoute } from './choice.ts'
import { type MailPageConfig, mailSettingsRoutes } from './mail-settings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { noticeRoutes } from './notices.ts'
import { reminderSettingsRoutes } from './reminder-settings.ts'

export function remindersRoutes(neighbours: NeighboursPort): readonly RouteCard[] {
  return [
    ...noticeRoutes(neighbours),
    saveReminderChoiceRoute,
    ...calendarFeedRoutes,
    ...reminderSettingsRoutes,
  ]
}

export function remindersOpenRoutes(config: MailPageConfig, timeZone: string): readonly OpenCard[] {
  return [getReminderChoiceRoute(config, timeZone), ...mailSettingsRoutes(config)]
}
