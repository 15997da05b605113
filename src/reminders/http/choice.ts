import type { OpenCard } from '#server-kit/http/open-route.ts'
import { openRoute } from '#server-kit/http/open-route.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { defaultChoice, tidyDaysBefore } from '../domain/reminder-choice.ts'
import { findChoice, saveChoice } from '../storage/choices.ts'
import { type MailConfig, readMailServer } from '../storage/read-mail-server.ts'
import { withMunicipality } from './with-municipality.ts'

/** Whether letters leave at all stands where only the owner's connection reads, so the two are asked one after the other. */
export function getReminderChoiceRoute(mail: MailConfig, timeZone: string): OpenCard {
  return openRoute(contract.getReminderChoice, {
    may: 'access.own.profile',
    audit: 'none',
    standing: 'ready',
    async answer({ person, store }) {
      const { userId, role, scope } = withMunicipality(person)
      const { server } = await readMailServer(store.owner, mail)
      const own = await store.transaction({ ...scope, personId: userId }, (tx) => findChoice(tx, userId))
      const { version: _, ...choice } = own ?? { version: 0, ...defaultChoice(role) }
      return { choice, isDefault: own === undefined, isMailOff: server === undefined, timeZone }
    },
  })
}

export const saveReminderChoiceRoute: RouteCard = route(contract.saveReminderChoice, {
  may: 'access.own.profile',
  audit: 'reminders.choice.changed',
  async answer({ person, body, tx, note }) {
    const { userId, municipalityId } = withMunicipality(person)
    const choice = { ...body, daysBefore: tidyDaysBefore(body.daysBefore) }
    const before = await findChoice(tx, userId)
    await saveChoice(tx, { userId, municipalityId }, choice)
    note({ subject: `user/${userId}`, before, after: choice })
    return { choice }
  },
})
