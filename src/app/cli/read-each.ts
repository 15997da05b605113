import { Refusal } from '#kernel/refusal.ts'
import { reportFailure } from './report-failure.ts'

/**
 * Reads files one by one and prints what was understood of each: one JSON object a line, or a summary for people. A
 * refused file does not stop the others; one refusal is enough for the exit code 2, one fault for 1.
 */
export async function readEach<Reading extends object>(
  files: readonly string[],
  form: 'json' | 'text',
  { read, asText }: { read(file: string): Promise<Reading>; asText(file: string, reading: Reading): string },
): Promise<void> {
  for (const file of files) {
    try {
      const reading = await read(file)
      print(form === 'json' ? JSON.stringify({ file, ...reading }) : asText(file, reading))
    } catch (error) {
      if (error instanceof Refusal) {
        if (process.exitCode !== 1) process.exitCode = 2
        reportRefusal(file, error, form)
      } else {
        process.exitCode = reportFailure(error, { json: false })
        if (form === 'json') print(JSON.stringify({ file, error: fault }))
      }
    }
  }
}

const fault = { code: 'fault', message: 'Внутренняя ошибка при чтении файла', problems: [] }

function reportRefusal(file: string, refusal: Refusal, form: 'json' | 'text'): void {
  if (form === 'json') {
    const error = { code: refusal.code, message: refusal.message, problems: refusal.errors }
    print(JSON.stringify({ file, error }))
  }
  const problems = refusal.errors.map((problem) => `  — ${problem.detail}`)
  process.stderr.write(`${[`${file}: ${refusal.message}`, ...problems].join('\n')}\n`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
