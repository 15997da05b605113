import { route } from '#server-kit/http/route.ts'
import { countWaiting } from '../storage/count-waiting.ts'
import { waitingInControl } from '../waiting-contract.ts'

export const waitingInControlRoute = route(waitingInControl, {
  may: 'control.inspection.read',
  audit: 'none',
  answer: async ({ tx, today }) => await countWaiting(tx, today),
})
