import { route } from '#server-kit/http/route.ts'
import { countWaiting } from '../storage/count-waiting.ts'
import { waitingInSupport } from '../waiting-contract.ts'

export const waitingInSupportRoute = route(waitingInSupport, {
  may: 'support.case.read',
  audit: 'none',
  answer: async ({ tx, today }) => await countWaiting(tx, today),
})
