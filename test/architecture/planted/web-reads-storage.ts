// plant: src/access/web/planted-reads-storage.ts
// expect: tsc TS6307
// expect: depcruise web-reads-no-server
import { planted } from '../storage/planted-row.ts'

export const row = planted
