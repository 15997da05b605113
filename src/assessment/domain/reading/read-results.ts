import { refuse } from '../../refusals.ts'
import { isBlankRow } from './cell-words.ts'
import { giaFormats } from './formats/gia-formats.ts'
import { otherFormats } from './formats/other-formats.ts'
import { vprFormats } from './formats/vpr-formats.ts'
import { nearestForm } from './nearest-form.ts'
import type { ResultsFile } from './results-file.ts'
import type { ReadingTools, ResultsFormat } from './results-format.ts'
import type { ResultsReading } from './results-reading.ts'

const formats: readonly ResultsFormat[] = [...vprFormats, ...giaFormats, ...otherFormats]

/** Below this a likeness is no recognition. */
const LEAST_LIKENESS = 0.5

/**
 * Reads a file of results, whatever shape it has.
 * @throws Refusal 'assessment/format-unknown', 'assessment/no-rows'
 */
export function readResults(file: ResultsFile, tools: ReadingTools): ResultsReading {
  const visible = { ...file, sheets: file.sheets.filter((sheet) => !sheet.hidden) }
  for (const tried of visible.sheets.length < file.sheets.length ? [visible, file] : [file]) {
    const format = recogniseResults(tried)
    if (format) return requireRows(format.read(tried, tools))
  }
  if (file.sheets.every(({ rows }) => rows.every(isBlankRow))) {
    throw refuse('assessment/no-rows', {
      detail: 'Все листы пустые. Откройте файл в программе, где он создан, проверьте и сохраните заново',
    })
  }
  throw refuse('assessment/format-unknown', { detail: whatIsMissing(file) })
}

/** A form that nobody has filled in is no reading; where rows were there and unreadable, the problems tell. */
function requireRows(reading: ResultsReading): ResultsReading {
  const { works, flags, changes, problems } = reading
  const isFilled =
    flags.length + changes.length > 0 ||
    problems.some(({ severity }) => severity !== 'info') ||
    works.some(
      ({ pupils, quarantined, aggregates }) => pupils.length + quarantined.length + aggregates.length > 0,
    )
  if (isFilled) return reading
  throw refuse('assessment/no-rows', {
    detail: 'Вид таблицы узнан, но под названиями столбцов нет ни одной строки. Выгрузите файл ещё раз',
  })
}

/** What the table has and lacks, for a person to mend it or to say what its columns mean. */
function whatIsMissing(file: ResultsFile): string {
  const near = nearestForm(file)
  if (!near) {
    return 'Нужна таблица, в первых 30 строках которой есть строка с названиями столбцов: выгрузка ФИС ОКО, протокол РЦОИ, форма сбора. Свою таблицу можно прочитать в системе, указав столбцы'
  }
  const { form, sheet, row, found, missing } = near
  const list = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ')
  const what = `Больше всего похоже на такой вид: ${form} (лист «${sheet}», строка ${row}). Найдены столбцы: ${list(found)}`
  return missing.length === 0
    ? `${what}. Но над таблицей и в имени файла не сказано, что это за работа: впишите её название и год или укажите столбцы сами`
    : `${what}. Не найдены: ${list(missing)}. Назовите их так в файле или укажите столбцы сами`
}

export function recogniseResults(file: ResultsFile): ResultsFormat | null {
  let best: { readonly format: ResultsFormat; readonly likeness: number } | null = null
  for (const format of formats) {
    const likeness = format.recognise(file)
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { format, likeness }
  }
  return best?.format ?? null
}
