// plant: src/access/domain/planted-reads-storage.ts
// expect: tsc TS6307
// expect: depcruise domain-reads-no-io
import { planted } from '../storage/planted-row.ts'

export const row = planted
