// plant: src/flows/planted-crosses-contexts.ts
// expect: nothing
import { planted as row } from '#access/storage/planted-row.ts'
import { planted as card } from '#access/http/planted-card.ts'

export const planted = row + card
