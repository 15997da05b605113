import { NOT_ATTEMPTED } from '#assessment/domain/reading/item-score.ts'
import type { PupilReading, ResultsReading } from '#assessment/domain/reading/results-reading.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'

/** Of the four invented schools. */
export const schoolCodes = ['053001', '053002', '053003', '053004'] as const
export const vpr = (year: number): WorkKey => ({
  ...{ procedure: 'vpr', year, grade: 4, subject: 'mathematics', level: null, series: null },
})
export const oge: WorkKey = { ...vpr(2026), procedure: 'oge', grade: 9 }

/** `marks` of one school: so many «2», «3», «4», «5». */
function pupils(school: string, marks: readonly number[], firstRow: number): readonly PupilReading[] {
  return marks
    .flatMap((count, at) => Array.from({ length: count }, () => at + 2))
    .map((mark, index) => ({
      ...{
        sheet: 'Лист 1',
        row: firstRow + index,
        school,
        municipality: null,
        schoolName: null,
        className: '4А',
      },
      ...{ participantCode: String(40001 + index), pseudonym: null, sex: null, variant: null, absent: false },
      ...{ scores: [mark > 2 ? 1 : NOT_ATTEMPTED, Math.max(0, mark - 3)], countedInItems: true },
      ...{
        primaryScore: (mark > 2 ? 1 : 0) + Math.max(0, mark - 3),
        testScore: null,
        mark,
        markFrom: 'file',
      },
      ...{ journalMark: Math.min(5, mark + 1), notes: {} },
    }))
}

/** A file of a work: for each school in order, how many have «2», «3», «4» and «5». */
export function readingOf(key: WorkKey, bySchool: readonly (readonly number[])[]): ResultsReading {
  const rows = bySchool.flatMap((marks, at) => pupils(schoolCodes[at] ?? '', marks, 10 + at * 100))
  const item = (label: string, max: number) => ({ label, written: label, max, kind: null, difficulty: null })
  const work = {
    ...{ key, title: 'работа', heldOn: [], maxScore: 3, items: [item('1', 1), item('2', 2)] },
    ...{ pupils: rows, quarantined: [], aggregates: [] },
  }
  return { format: 'vpr-f1-2026', works: [work], flags: [], changes: [], dropped: [], problems: [] }
}
