import { cellText } from './cell-words.ts'
import type { Header, HeaderColumn } from './find-header.ts'
import type { ResultsCell } from './results-file.ts'

/** What a personal column holds; only `name` and `document` make up the keyed hash, the rest is dropped outright. */
export type PersonalPart = 'name' | 'document' | 'other'

export type PersonalColumn = {
  readonly column: number
  readonly header: string
  readonly part: PersonalPart
}

const patterns: readonly (readonly [RegExp, PersonalPart])[] = [
  [/учител|педагог|эксперт|классн\S* руковод|работы учител|организатор|директор|руководител/, 'other'],
  [/^(фамилия|имя|отчество)( (участника|ученика|обучающегося|учащегося))?$/, 'name'],
  [/^(фио|ф\. ?и\. ?о\.?|ф\.и\.|фамилия,? имя.*)( |$)|фио$/, 'name'],
  [/^(ученик|обучающийся|учащийся|участник|список (учеников|учащихся|обучающихся))$/, 'name'],
  [/^(surname|name|second ?name)( ?cell)?$/, 'name'],
  [/^(серия|номер документа|документ|паспорт|удостоверен).*|^номер$|^document(series|number)/, 'document'],
  [/снилс/, 'document'],
  [/дата рожден|день рожден|телефон|e-?mail|электронн\S* почт|адрес/, 'other'],
]

/** The columns that name a person, by their headers. «Номер» is a document only beside «Серия». */
export function findPersonalColumns(header: Header): readonly PersonalColumn[] {
  const hasSeries = header.columns.some(({ words }) => words.startsWith('серия'))
  return header.columns.flatMap((column) => {
    if (column.words === 'номер' && !hasSeries) return []
    const part = personalPart(column)
    return part ? [{ column: column.column, header: column.written, part }] : []
  })
}

/** What the pseudonym of a row is made of, in the order of the columns: name parts, then the document. */
export function personalParts(
  row: readonly ResultsCell[],
  columns: readonly PersonalColumn[],
): readonly string[] {
  const of = (part: PersonalPart) =>
    columns.filter((column) => column.part === part).map(({ column }) => cellText(row[column]))
  return [...of('name'), of('document').join(' ').trim()].filter((text) => text !== '')
}

/** Whether a header cell, in small letters, heads a column that names a person. */
export function isPersonalHeader(words: string): boolean {
  return patterns.some(([pattern]) => pattern.test(words))
}

function personalPart({ words }: HeaderColumn): PersonalPart | null {
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
