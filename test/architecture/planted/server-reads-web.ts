// plant: src/app/planted-reads-web.ts
// expect: tsc TS6307
import { planted } from '#access/web/planted-page.ts'

export const page = planted
