import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import { cellText, normalWords } from '../../cell-words.ts'
import { EMPTY_CELL, type ItemScore } from '../../item-score.ts'
import { readItemScore } from '../../missing-words.ts'
import type { ResultsCell } from '../../results-file.ts'
import { type ProtocolField, protocolField } from './protocol-field.ts'
import type { TableLayout } from './walk-tables.ts'

/** A column of a protocol that is filled in criterion by criterion: итоговое собеседование, итоговое сочинение. */
export type CriteriaField = ProtocolField | 'item' | 'total' | 'passed'

export const interviewLayout: TableLayout<CriteriaField> = {
  field: (header) => {
    if (interviewLabel(header)) return 'item'
    return commonField(header)
  },
  isHeader: (fields) =>
    fields.has('item') && (fields.has('total') || fields.has('passed')) && namesPupil(fields),
}

export const essayLayout: TableLayout<CriteriaField> = {
  field: (header, above) => {
    if (essayLabel(header, above)) return 'item'
    const field = commonField(header)
    // There is nothing but зачёт to be had: «Итог» and «Оценка» are it.
    return field === 'total' || field === 'mark' ? 'passed' : field
  },
  isHeader: (fields) => fields.has('passed') && namesPupil(fields),
}

function commonField(header: string): CriteriaField | null {
  const words = normalWords(header)
  if (/зачет|^результат$|^итоговый результат|^оценка (за )?(работ|сочинен|собеседован)/.test(words))
    return 'passed'
  if (
    /^(итог|итого|всего|сумма)( баллов)?$|^(общий|суммарный|итоговый|первичный) балл|^общ\S* (количество|кол-во|число|сумма) баллов|^(количество|кол-во|сумма|всего|итого) баллов|^балл$/.test(
      words,
    )
  ) {
    return 'total'
  }
  return protocolField(header)
}

function namesPupil(fields: ReadonlySet<CriteriaField>): boolean {
  return (['school', 'className', 'surname', 'fullName', 'participantCode', 'schoolName'] as const).some(
    (field) => fields.has(field),
  )
}

/**
 * 'П1' for «П1», «П1 (1б)», «Критерий М2»; the criteria have changed from year to year, so any of their letters may stand
 * with any number. Null = no criterion.
 */
export function interviewLabel(header: string): string | null {
  const bare = foldToCyrillic(cellText(header).toUpperCase())
    .replace(/^КРИТЕРИЙ\s*/, '')
    .replace(/\(.*\)$/, '')
    .replace(/[.\s]/g, '')
  return /^(Ч|ТЧ|ИЧ|П|М|Д|Р|РО|Г|О|И|ИСК|ПО|К)\d{0,2}$/.test(bare) ? bare : null
}

/** 'Т1', 'К3' for «Требование № 1», «Критерий 3»; null = neither. */
export function essayLabel(header: string, above = ''): string | null {
  const direct = essayWord(header) ?? namedCriterion(header)
  if (direct) return direct
  const digit = /^№?\s*(\d)$/.exec(normalWords(header))?.[1]
  return digit === undefined ? null : essayWord(`${above} ${digit}`)
}

const NAMED_CRITERIA = [
  ['Т1', /^об[ъь]?ем( |$)/],
  ['Т2', /^самостоятельность/],
  ['К1', /^соответствие теме/],
  ['К2', /^аргументация|^привлечение литературного/],
  ['К3', /^композиция/],
  ['К4', /^качество( письменной)? речи/],
  ['К5', /^грамотность/],
] as const

/** The rules of the essay give each requirement and criterion a name, too. */
function namedCriterion(header: string): string | null {
  const words = normalWords(header)
  return NAMED_CRITERIA.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function essayWord(text: string): string | null {
  const found =
    /^(?:соблюдение )?(требовани|критери|тр?|к)[а-я]*\.?(?: к сочинению[а-я() ]*| оценивания)?\s*(?:№|[тк](?=\d))?\s*(\d)(?!\d)/.exec(
      normalWords(text),
    )
  if (!found) return null
  return `${found[1]?.startsWith('т') ? 'Т' : 'К'}${found[2]}`
}

/** 1 or 0 of зачёт and незачёт in all the ways people write them; null = nothing stands there. */
export function readPassed(cell: ResultsCell | undefined): 0 | 1 | null | 'unreadable' {
  const words = normalWords(cellText(cell)).replace(/[.!]/g, '')
  if (words === '') return null
  if (/^(зач(ет|тено)?|зачт\S*|\+|1|да|сдал\S*|з)$/.test(words)) return 1
  if (/^(не ?зач(ет|тено)?|не ?зачт\S*|[-–—−]|0|нет|не сдал\S*|н\/з|нз)$/.test(words)) return 0
  return 'unreadable'
}

export function readPassedItem(cell: ResultsCell | undefined): ItemScore | 'unreadable' {
  const passed = readPassed(cell)
  if (passed === null) return EMPTY_CELL
  return passed === 'unreadable' ? readItemScore(cell) : passed
}
