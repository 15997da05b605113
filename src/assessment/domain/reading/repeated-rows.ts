import { problemOf } from './problem-of.ts'
import type { QuarantinedRow, ResultsProblem } from './results-reading.ts'
import type { DraftPupil } from './work-draft.ts'

export type Unrepeated = {
  readonly pupils: readonly DraftPupil[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly problems: readonly ResultsProblem[]
}

/**
 * One row a pupil, whatever the order of the rows. Rows that say the same are one row; of «отсутствовал» and a result the
 * result stands; two different results are both set aside, for nobody but the school knows the right one.
 */
export function leaveOutRepeats(
  pupils: readonly DraftPupil[],
  identity: (pupil: DraftPupil) => string | null,
): Unrepeated {
  const rowsOf = groupByIdentity(pupils, identity)
  if (!rowsOf) return { pupils, quarantined: [], problems: [] }

  const left = new Set<DraftPupil>()
  const aside = new Set<DraftPupil>()
  const problems: ResultsProblem[] = []
  for (const rows of rowsOf.values()) {
    if (rows.length === 1) continue
    const results = distinct(rows.filter((row) => !row.absent))
    const kept = results.length > 0 ? results : distinct(rows).slice(0, 1)
    for (const row of rows) {
      if (kept.length === 1 && row !== kept[0]) {
        left.add(row)
        problems.push(repeated(row, kept[0]))
      } else if (kept.length > 1) {
        if (kept.includes(row)) {
          aside.add(row)
          problems.push(contradicted(row, kept))
        } else {
          left.add(row)
          problems.push(repeatedAside(row, kept))
        }
      }
    }
  }
  return {
    pupils: pupils.filter((pupil) => !left.has(pupil) && !aside.has(pupil)),
    quarantined: [...aside].map(({ sheet, row, school }) => ({ sheet, row, school, reason: 'repeated-row' })),
    problems,
  }
}

/** Undefined where no two rows are alike: the usual case costs no more than one set. */
function groupByIdentity(
  pupils: readonly DraftPupil[],
  identity: (pupil: DraftPupil) => string | null,
): ReadonlyMap<string, readonly DraftPupil[]> | undefined {
  const rowsOf = new Map<string, DraftPupil[]>()
  let repeats = false
  for (const pupil of pupils) {
    const key = identity(pupil)
    if (key === null) continue
    const rows = rowsOf.get(key)
    if (rows) {
      rows.push(pupil)
      repeats = true
    } else {
      rowsOf.set(key, [pupil])
    }
  }
  return repeats ? rowsOf : undefined
}

function distinct(rows: readonly DraftPupil[]): readonly DraftPupil[] {
  const byContent = new Map<string, DraftPupil>()
  for (const row of rows) {
    const content = contentOf(row)
    if (!byContent.has(content)) byContent.set(content, row)
  }
  return [...byContent.values()]
}

/** Everything that a repeated row must repeat: the result, not the number of the line or the day of loading. */
function contentOf(pupil: DraftPupil): string {
  const { absent, scores, primaryScore, testScore, mark, journalMark, variant, className } = pupil
  return JSON.stringify([absent, scores, primaryScore, testScore, mark, journalMark, variant, className])
}

function repeated(row: DraftPupil, kept: DraftPupil | undefined): ResultsProblem {
  const where = kept ? ` Учтена строка ${placeOf(kept, row)}.` : ''
  return problemOf(
    'repeated-row',
    'warning',
    { sheet: row.sheet, row: row.row - 1, column: null },
    `Участник повторён, эта строка не учтена.${where}`,
  )
}

/** It says what a row says that is itself set aside, so nothing of this pupil is counted. */
function repeatedAside(row: DraftPupil, kept: readonly DraftPupil[]): ResultsProblem {
  const where = kept.map((other) => placeOf(other, row)).join(', ')
  return problemOf(
    'repeated-row',
    'warning',
    { sheet: row.sheet, row: row.row - 1, column: null },
    `Участник повторён, эта строка не учтена. Строки ${where} с разными результатами отложены: оставьте верную`,
  )
}

function contradicted(row: DraftPupil, all: readonly DraftPupil[]): ResultsProblem {
  const others = all.filter((other) => other !== row).map((other) => placeOf(other, row))
  return problemOf(
    'repeated-row',
    'error',
    { sheet: row.sheet, row: row.row - 1, column: null },
    `У одного участника разные результаты (см. строку ${others.join(', ')}). Обе строки отложены: оставьте верную`,
  )
}

function placeOf(row: DraftPupil, seenFrom: DraftPupil): string {
  return row.sheet === seenFrom.sheet ? String(row.row) : `${row.row} листа «${row.sheet}»`
}
