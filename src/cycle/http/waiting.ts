import { route } from '#server-kit/http/route.ts'
import { countWaiting } from '../storage/count-waiting.ts'
import { waitingInCycle } from '../waiting-contract.ts'

export const waitingInCycleRoute = route(waitingInCycle, {
  may: 'cycle.finding.read',
  audit: 'none',
  async answer({ tx, today }) {
    return await countWaiting(tx, today)
  },
})
