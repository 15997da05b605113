// plant: src/plans/domain/planted-cycle-b.ts
// expect: nothing
// A cycle is reported once, at cycle-a.
import { a } from './planted-cycle-a.ts'

export const b = (): number => a() - 1
