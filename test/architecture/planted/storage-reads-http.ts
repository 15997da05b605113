// plant: src/access/storage/planted-reads-http.ts
// expect: depcruise storage-reads-no-http
import { planted } from '../http/planted-card.ts'

export const card = planted
