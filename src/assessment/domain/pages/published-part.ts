import { isMark, type MarkCounts, noMarks } from '../figures/mark-counts.ts'
import { passShare } from '../figures/pass-share.ts'
import { qualityShare } from '../figures/quality-share.ts'
import type { WorkKey } from '../work-key.ts'
import { workTitle } from '../work-title.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import type { PagePart } from './page-shapes.ts'

/** Figures as somebody published them; `level` 'school' stands for the schools of the municipality added up. */
export type PublishedRow = {
  readonly key: WorkKey
  readonly level: 'country' | 'region' | 'municipality' | 'school'
  readonly unit: string
  readonly format: string
  readonly participants: number
  readonly marks: MarkCounts | null
}

const levelNames = {
  country: 'Российская Федерация',
  region: 'Регион',
  municipality: 'Муниципалитет',
  school: 'Школы вместе',
} as const

/** What others published, in a table of its own: it is never added to what is counted from pupils. */
export function publishedPart(published: readonly PublishedRow[]): PagePart | null {
  const withMarks = published.flatMap(({ marks, ...row }) => (marks === null ? [] : [{ ...row, marks }]))
  if (withMarks.length === 0) return null
  return {
    id: 'published',
    title: 'Как опубликовано',
    note: 'Показатели из официальных сводок. С посчитанными по ученикам они не складываются и не смешиваются; число отметок восстановлено из опубликованных процентов.',
    chart: null,
    columns: [
      textColumn('work', 'Работа'),
      textColumn('level', 'Уровень'),
      textColumn('unit', 'Чей показатель'),
      countColumn('participants', 'Участников'),
      percentColumn('pass', 'Успеваемость, %'),
      percentColumn('quality', 'Качество, %'),
      percentColumn('failures', 'Доля «2», %'),
    ],
    rows: withMarks.map(({ key, level, unit, participants, marks }) => ({
      to: null,
      cells: [
        workTitle(key),
        levelNames[level],
        unit,
        participants,
        percentOf(passShare(marks).value),
        percentOf(qualityShare(marks).value),
        percentOf(participants === 0 ? null : marks[2] / (marks[2] + marks[3] + marks[4] + marks[5])),
      ],
    })),
    empty: '',
  }
}

/** @param counts as they are published: {'2': 3, …} */
export function publishedMarks(counts: unknown): MarkCounts | null {
  if (typeof counts !== 'object' || counts === null) return null
  const marks = { ...noMarks }
  for (const [written, count] of Object.entries(counts)) {
    const mark = Number(written)
    if (isMark(mark) && typeof count === 'number') marks[mark] = count
  }
  return marks[2] + marks[3] + marks[4] + marks[5] > 0 ? marks : null
}
