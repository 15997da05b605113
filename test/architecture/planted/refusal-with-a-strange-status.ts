// plant: src/plans/domain/planted-strange-status.ts
// expect: tsc TS2322
import type { RefusalText } from '#kernel/refusal.ts'

export const worded = {
  'planted/teapot': { status: 418, title: 'Чайник' },
} satisfies Record<`planted/${string}`, RefusalText>
