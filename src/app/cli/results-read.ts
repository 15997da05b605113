import { readFile } from 'node:fs/promises'
import { shippedWorks } from '#assessment/domain/catalogue/shipped-works.ts'
import type { ReadingSummary } from '#assessment/domain/reading/summarise-reading.ts'
import { summariseResultsFile } from '#assessment/storage/summarise-results-file.ts'
import { Refusal } from '#kernel/refusal.ts'
import { nearName } from './near-name.ts'
import { reportFailure } from './report-failure.ts'
import { resultsAsText } from './results-as-text.ts'

/**
 * Reads files of results and prints what was understood, one JSON object a line or a summary for people. A refused file
 * does not stop the others; one refusal is enough for the exit code 2.
 */
export async function readResultsFiles(files: readonly string[], form: 'json' | 'text'): Promise<void> {
  for (const file of files) {
    try {
      const reading = await readResultsAt(file)
      process.stdout.write(
        form === 'json' ? `${JSON.stringify({ file, ...reading })}\n` : `${resultsAsText(file, reading)}\n`,
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

async function readResultsAt(file: string): Promise<ReadingSummary> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Refusal(
      'file/not-found',
      { status: 404, title: 'Файл не найден или недоступен' },
      { detail: unreadable(error) },
    )
  })
  return summariseResultsFile({ bytes, name: nearName(file), works: shippedWorks })
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
