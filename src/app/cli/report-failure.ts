import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'

/**
 * The one translator of failures into what a terminal shows. Returns the exit code: 2 when the input was refused
 * (the person can do something), 1 for a fault (the reference stands beside the stack in `faults.log` of the data folder).
 */
export function reportFailure(error: unknown, { json }: { json: boolean }): 1 | 2 {
  if (error instanceof Refusal) {
    const problems = error.errors.map((problem) => problem.detail)
    if (json) {
      process.stdout.write(
        `${JSON.stringify({ error: { code: error.code, message: error.message, problems: error.errors } })}\n`,
      )
    }
    process.stderr.write(`${[error.message, ...problems.map((text) => `  — ${text}`)].join('\n')}\n`)
    return 2
  }
  const reference = randomUUID().slice(0, 8)
  // Read past the settings' parser: what failed may be the settings.
  const folder = process.env.MSOKO_DATA_DIR || 'data'
  const log = join(folder, 'faults.log')
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    mkdirSync(folder, { recursive: true })
    appendFileSync(log, `${new Date().toISOString()} ${reference} ${text}\n`)
    process.stderr.write(`Внутренняя ошибка, номер ${reference}. Подробности — в файле ${log}.\n`)
  } catch {
    // The folder may be what failed: then the terminal is the only place left.
    process.stderr.write(`Внутренняя ошибка, номер ${reference}. Записать её в ${log} не удалось:\n${text}\n`)
  }
  return 1
}
