import { refuse } from '../../refusals.ts'
import { giaFormats } from './formats/gia-formats.ts'
import { otherFormats } from './formats/other-formats.ts'
import { vprFormats } from './formats/vpr-formats.ts'
import type { ResultsFile } from './results-file.ts'
import type { ReadingTools, ResultsFormat } from './results-format.ts'
import type { ResultsReading } from './results-reading.ts'

const formats: readonly ResultsFormat[] = [...vprFormats, ...giaFormats, ...otherFormats]

/** Below this a likeness is no recognition. */
const LEAST_LIKENESS = 0.5

/**
 * Reads a file of results, whatever shape it has.
 * @throws Refusal 'assessment/format-unknown'
 */
export function readResults(file: ResultsFile, tools: ReadingTools): ResultsReading {
  const visible = { ...file, sheets: file.sheets.filter((sheet) => !sheet.hidden) }
  for (const tried of visible.sheets.length < file.sheets.length ? [visible, file] : [file]) {
    const format = recogniseResults(tried)
    if (format) return format.read(tried, tools)
  }
  throw refuse('assessment/format-unknown', {
    detail:
      'Нужна таблица, в первых 30 строках которой есть строка с названиями столбцов: выгрузка ФИС ОКО, протокол РЦОИ, форма сбора. Свою таблицу можно прочитать в системе, указав столбцы',
  })
}

export function recogniseResults(file: ResultsFile): ResultsFormat | null {
  let best: { readonly format: ResultsFormat; readonly likeness: number } | null = null
  for (const format of formats) {
    const likeness = format.recognise(file)
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { format, likeness }
  }
  return best?.format ?? null
}
