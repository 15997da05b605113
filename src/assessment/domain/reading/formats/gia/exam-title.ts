import { datesIn } from '../../cell-dates.ts'

/** The line above a protocol: «01 - Русский язык 2022.06.23», «Английский язык п:2022.06.14; у:2022.06.16». */
export type ExamTitle = {
  /** Two digits of the exam's own table of subjects; null where the line has none. */
  readonly code: string | null
  /** What stands between the code and the dates: 'Русский язык'. */
  readonly name: string
  /** ISO days in the order written. */
  readonly heldOn: readonly string[]
}

const anyDate = /(?<!\d)(?:20\d\d[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{1,2}[.\-/]\d{1,2}[.\-/]20\d\d)(?!\d)/g

/** Reads the line as far as it goes; whether it names an exam is for the caller to see. */
export function readExamTitle(line: string): ExamTitle {
  const rest = line.replace(anyDate, ' ')
  const [, code, name] = /^\s*(?:(\d{2})\s*[-–—_.]\s*)?(.*)$/s.exec(rest) ?? []
  return { code: code ?? null, name: trimmedName(name ?? ''), heldOn: [...new Set(datesIn(line))] }
}

function trimmedName(text: string): string {
  return (
    text
      // «п:» and «у:» name the written and the oral day.
      .replace(/(?<![а-яё])[пу]\.?\s*:/gi, ' ')
      .replace(/\(\s*\)/g, ' ')
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/^[\s;,.:\-–—]+|[\s;,.:\-–—]+$/g, '')
      .replace(/\s+(от|дата|за)$/i, '')
  )
}
