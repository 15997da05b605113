// plant: src/plans/domain/planted-cycle-a.ts
// expect: depcruise no-cycles
import { b } from './planted-cycle-b.ts'

export const a = (): number => b() + 1
