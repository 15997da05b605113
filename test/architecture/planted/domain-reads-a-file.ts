// plant: src/plans/domain/planted-reads-a-file.ts
// expect: tsc TS2307
import { readFileSync } from 'node:fs'

export const text = readFileSync('plan.txt', 'utf8')
