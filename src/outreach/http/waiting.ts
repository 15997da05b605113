import { mayRole } from '#access/domain/permissions.ts'
import { route } from '#server-kit/http/route.ts'
import { countWaiting } from '../storage/count-waiting.ts'
import { waitingInOutreach } from '../waiting-contract.ts'

export const waitingInOutreachRoute = route(waitingInOutreach, {
  may: 'outreach.publication.read',
  audit: 'none',
  async answer({ tx, today, person }) {
    const counts = await countWaiting(tx, today)
    if (mayRole(person.role, 'outreach.appeal.read')) return counts
    return { ...counts, toAnswer: null, toAnswerLate: null }
  },
})
