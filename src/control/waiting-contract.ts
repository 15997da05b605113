import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** What stands open in control, for the rail and the overview. */
export type ControlWaiting = z.output<typeof waitingInControl.answer>

export const waitingInControl = endpoint({
  method: 'GET',
  path: '/waiting/control',
  answer: z.object({
    /** Shown to organisations, not answered yet; of them, past the term. */
    toMend: z.int(),
    toMendLate: z.int(),
    /** Answered, waits for the authority to look. */
    toRecheck: z.int(),
    /** Reports that heads have still to send; of them, past the term. */
    toReport: z.int(),
    toReportLate: z.int(),
    /** Reports sent and not decided on. */
    toDecide: z.int(),
  }),
})
