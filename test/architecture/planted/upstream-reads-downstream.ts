// plant: src/organizations/domain/planted-reads-downstream.ts
// expect: depcruise organizations-reads-only-upstream
import type { Deadline } from '#plans/domain/deadline.ts'

export type Due = Deadline
