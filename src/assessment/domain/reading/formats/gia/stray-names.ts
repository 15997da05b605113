import { cellText } from '../../cell-words.ts'
import type { ExamBlock } from './collect-exams.ts'
import type { ProtocolField } from './protocol-field.ts'
import { columnOf } from './protocol-layout.ts'

export const NAME_FIELDS = [
  'surname',
  'firstName',
  'patronymic',
  'fullName',
] as const satisfies readonly ProtocolField[]

export type NameField = (typeof NAME_FIELDS)[number]

/** A number, a class, a string of answers: no name of a person, and none of those that stand for one («Участник 12»). */
export function isStrayName(text: string): boolean {
  return /[\d+]/.test(text) && !/\p{L}{2}/u.test(text)
}

/** Columns where most cells are no names: somebody replaced them by numbers, so a number proves no shift. */
export function anonymousFields(block: Pick<ExamBlock, 'rows'>): ReadonlySet<NameField> {
  const anonymous = new Set<NameField>()
  for (const field of NAME_FIELDS) {
    const texts = block.rows.flatMap(({ cells, columns }) => {
      const column = columnOf(columns, field)
      const text = column === null ? '' : cellText(cells[column])
      return text === '' ? [] : [text]
    })
    if (texts.filter(isStrayName).length * 2 > texts.length) anonymous.add(field)
  }
  return anonymous
}
