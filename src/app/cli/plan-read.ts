import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import type { PlanReading } from '#plans/domain/plan-reading.ts'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { planAsText } from './plan-as-text.ts'
import { reportFailure } from './report-failure.ts'

/**
 * Reads plans from files and prints what was understood, one JSON object a line or a summary for people. A refused file
 * does not stop the others; one refusal is enough for the exit code 2.
 */
export async function readPlanFiles(files: readonly string[], form: 'json' | 'text'): Promise<void> {
  for (const file of files) {
    try {
      const plan = await readPlanFile(file)
      process.stdout.write(
        form === 'json' ? `${JSON.stringify({ file, ...plan })}\n` : `${planAsText(file, plan)}\n`,
      )
    } catch (error) {
      if (!(error instanceof Refusal)) {
        process.exitCode = reportFailure(error, { json: false })
        if (form === 'json') process.stdout.write(`${JSON.stringify({ file, error: faultOf() })}\n`)
        continue
      }
      if (process.exitCode !== 1) process.exitCode = 2
      report(file, error, form)
    }
  }
}

async function readPlanFile(file: string): Promise<PlanReading> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Refusal(
      'file/not-found',
      { status: 404, title: 'Файл не найден или недоступен' },
      { detail: unreadable(error) },
    )
  })
  return readPlan(await readDocument(bytes, basename(file)))
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EISDIR') return 'Указана папка, а не файл'
  if (code === 'EACCES') return 'Нет права читать этот файл'
  return 'Проверьте имя файла'
}

function report(file: string, refusal: Refusal, form: 'json' | 'text'): void {
  if (form === 'json') {
    const error = { code: refusal.code, message: refusal.message, problems: refusal.errors }
    process.stdout.write(`${JSON.stringify({ file, error })}\n`)
  }
  const problems = refusal.errors.map((problem) => `  — ${problem.detail}`)
  process.stderr.write(`${[`${file}: ${refusal.message}`, ...problems].join('\n')}\n`)
}

function faultOf() {
  return { code: 'fault', message: 'Внутренняя ошибка при чтении файла', problems: [] }
}
