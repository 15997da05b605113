import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { Refusal } from '#kernel/refusal.ts'

/**
 * The one translator of failures into what a terminal shows. Returns the exit code: 2 when the input was refused
 * (the person can do something), 1 for a fault (the reference stands beside the stack in `data/faults.log`).
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
  process.stderr.write(`Внутренняя ошибка, номер ${reference}. Подробности — в файле data/faults.log.\n`)
  mkdirSync('data', { recursive: true })
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  appendFileSync('data/faults.log', `${new Date().toISOString()} ${reference} ${text}\n`)
  return 1
}
