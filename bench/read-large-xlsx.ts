import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre'
import { inMilliseconds, type Measurement, median } from './measure.ts'
import { measurePeer } from './results/peers.ts'

const ROWS = 200_000
const COLUMNS = 25
const RUNS = 3
const run = promisify(execFile)
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

type Reading = {
  readonly rows: number
  readonly milliseconds: number
  readonly before: number
  readonly peak: number
}

/** A sheet of a whole region, read in a process of its own so that its memory can be told; pandas reads the same file. */
export async function readLargeXlsx(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'))
  const file = join(folder, 'region.xlsx')
  try {
    writeFileSync(file, await largeSheet())
    const own = await readings(process.execPath, [beside('results/read-xlsx.ts'), file])
    const time = median(own.map(({ milliseconds }) => milliseconds))
    const grown = median(own.map(({ before, peak }) => peak - before))
    const whole = median(own.map(({ peak }) => peak))
    const what = `Чтение xlsx ${ROWS.toLocaleString('ru')} × ${COLUMNS}`
    return [
      inMilliseconds(what, time, 4_000),
      {
        what: `${what}: память`,
        value: `${Math.round(grown)} МБ`,
        target: '≤ 200 МБ',
        kept: grown <= 200,
        remark: `прирост; весь процесс ${Math.round(whole)} МБ`,
      },
      await measurePeer('pandas + openpyxl', what, file, time, ''),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readings(program: string, given: readonly string[]): Promise<readonly Reading[]> {
  const all: Reading[] = []
  for (let turn = 0; turn < RUNS; turn++) {
    const { stdout } = await run(program, [...given])
    const reading: Reading = JSON.parse(stdout)
    if (reading.rows !== ROWS + 1) throw new Error(`read ${reading.rows} rows`)
    all.push(reading)
  }
  return all
}

async function largeSheet(): Promise<Uint8Array> {
  const header = Array.from({ length: COLUMNS }, (_, column) => `Столбец ${column + 1}`)
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `edu${200_000 + (row % 1000)}`,
    'Степной район',
    `Школа № ${row % 1000}`,
    40_001 + row,
    '4А',
    ...Array.from({ length: COLUMNS - 7 }, (_, item) => (row * 7 + item * 13) % 3),
    (row % 36) + 0.5,
    2 + (row % 4),
  ])
  return await writeXlsx({ sheets: [{ name: 'Лист', rows: [header, ...rows] }] })
}
