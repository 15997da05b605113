// plant: src/kernel/planted-reads-a-context.ts
// expect: depcruise kernel-reads-only-upstream
import type { Deadline } from '#plans/domain/deadline.ts'

export type Due = Deadline
