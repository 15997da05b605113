import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { refuse } from '../refusals.ts'
import { findReminderSettings, saveReminderSettings } from '../storage/reminder-settings.ts'
import { withMunicipality } from './with-municipality.ts'

const getReminderSettingsRoute = route(contract.getReminderSettings, {
  may: 'installation.settings.manage',
  audit: 'none',
  answer: async ({ tx }) => await findReminderSettings(tx),
})

const saveReminderSettingsRoute = route(contract.saveReminderSettings, {
  may: 'installation.settings.manage',
  audit: 'reminders.setting.changed',
  async answer({ person, body, tx, note }) {
    const { municipalityId } = withMunicipality(person)
    const before = await findReminderSettings(tx)
    const isSaved = before.version === body.version && (await saveReminderSettings(tx, municipalityId, body))
    if (!isSaved) throw refuse('reminders/stale-version', { current: before })
    const after = await findReminderSettings(tx)
    note({ subject: `municipality/${municipalityId}`, before, after })
    return after
  },
})

export const reminderSettingsRoutes: readonly RouteCard[] = [
  getReminderSettingsRoute,
  saveReminderSettingsRoute,
]
