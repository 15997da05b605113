// plant: src/planted/refusals.ts
// expect: tsc TS2345
import { type RefusalText, refuser } from '#kernel/refusal.ts'

const worded = {
  'planted/known': { status: 422, title: 'Известный отказ' },
} satisfies Record<`planted/${string}`, RefusalText>

export const unworded = refuser(worded)('planted/unknown')
