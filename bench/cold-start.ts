import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMilliseconds, type Measurement, median, skipped } from './measure.ts'

const root = join(import.meta.dirname, '..')
const RUNS = 5
const WHAT = 'Запуск собранной системы до первого ответа, встроенная база'

// The embedded engine is what starts slowly; an address of a server must not reach it.
const { DATABASE_URL: _, ...withoutServer } = process.env

/** From the command to the first answer, with pages built and a data folder that is already filled. */
export async function coldStart(): Promise<Measurement> {
  if (!existsSync(join(root, 'dist/web/index.html'))) {
    return skipped(WHAT, 'страницы не собраны: npm run build')
  }
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'))
  try {
    // The first start makes the database and the invented municipality: that is not what a morning looks like.
    await timeStart(folder)
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await timeStart(folder))
    return inMilliseconds(WHAT, median(times), 5_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds to the first answer. Stopping is waited for and not counted. */
async function timeStart(folder: string): Promise<number> {
  const start = performance.now()
  const port = 20_000 + (process.pid % 20_000)
  const child = spawn(process.execPath, ['src/app/main.ts', 'serve'], {
    cwd: root,
    env: {
      ...withoutServer,
      MSOKO_DATA_DIR: join(folder, 'data'),
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    await firstAnswer(`http://127.0.0.1:${port}/`)
    return performance.now() - start
  } finally {
    child.kill()
    await ended
  }
}

async function firstAnswer(url: string): Promise<void> {
  const patience = performance.now() + 120_000
  while (performance.now() < patience) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the application did not answer in two minutes')
}
