import { readFileSync } from 'node:fs'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'

// One file, read; says how long it took and how much memory, in megabytes.

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''))
const before = process.memoryUsage().rss / 1e6
const start = performance.now()
const { sheets } = await parseWorkbook(bytes, fileLimits)
const milliseconds = performance.now() - start
const peak = process.resourceUsage().maxRSS / 1e3
process.stdout.write(JSON.stringify({ rows: sheets[0]?.rows.length, milliseconds, before, peak }))
