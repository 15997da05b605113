import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Measurement, skipped } from '../measure.ts'

const run = promisify(execFile)

/** Python and R as people have them; whoever has none sees the row skipped. */
const python = process.env.BENCH_PYTHON ?? 'python3'
const peers = {
  'pandas + openpyxl': [python, 'read_xlsx.py'],
  pandas: [python, 'group_csv.py'],
  'data.table': [process.env.BENCH_RSCRIPT ?? 'Rscript', 'group_csv.R'],
} as const

/** What a peer's script said of one file, beside our own time: how many times longer or shorter it took. */
export async function measurePeer(
  peer: keyof typeof peers,
  what: string,
  file: string,
  own: number,
  note: string,
): Promise<Measurement> {
  const [program, script] = peers[peer]
  const name = `${what}, ${peer}`
  try {
    const path = fileURLToPath(new URL(script, import.meta.url))
    const { stdout } = await run(program, [path, file])
    const { milliseconds, peak }: { readonly milliseconds: number; readonly peak?: number } =
      JSON.parse(stdout)
    const memory = peak === undefined ? '' : `, весь процесс ${Math.round(peak)} МБ`
    return {
      what: name,
      value: `${Math.round(milliseconds)} мс`,
      target: '',
      kept: null,
      remark: `${(milliseconds / own).toFixed(2)} нашего времени${memory}${note}`,
    }
  } catch {
    return skipped(name, `нет ${program} с нужными библиотеками`)
  }
}

/** The peers read the csv and group it by school; they check, store and remember nothing. */
export async function groupedByPeers(
  what: string,
  bytes: Uint8Array,
  own: number,
): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'))
  const file = join(folder, 'scores.csv')
  const note = '; только чтение и группировка'
  try {
    writeFileSync(file, bytes)
    return [
      await measurePeer('pandas', what, file, own, note),
      await measurePeer('data.table', what, file, own, note),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
