import { markFromScale } from './mark-from-scale.ts'
import { problemOf } from './problem-of.ts'
import { leaveOutRepeats } from './repeated-rows.ts'
import type {
  ProblemCode,
  PupilReading,
  QuarantinedRow,
  ResultsProblem,
  WorkReading,
} from './results-reading.ts'
import type { DraftPupil, WorkDraft } from './work-draft.ts'

export type VerifiedWork = { readonly work: WorkReading; readonly problems: readonly ResultsProblem[] }

/**
 * Asks of every row whether it can be true. A score over the maximum or a missing total sets the row aside; items that do
 * not add up keep it for totals and marks only; repeated rows are left out. `pupils` + `quarantined` are all rows read.
 */
export function verifyWork(draft: WorkDraft): VerifiedWork {
  const unrepeated = leaveOutRepeats(draft.pupils, draft.identity)
  const problems: ResultsProblem[] = [...unrepeated.problems]
  const quarantined: QuarantinedRow[] = [...draft.quarantined, ...unrepeated.quarantined]
  const pupils: PupilReading[] = []
  const rowLimits: RowLimits = { ...draft, maxOfItems: draft.items.map(({ max }) => max) }

  for (const pupil of unrepeated.pupils) {
    const found = pupil.absent ? [] : faultsOf(pupil, rowLimits)
    problems.push(...found)
    const reason = found.find(({ severity }) => severity === 'error')?.code
    if (reason) {
      quarantined.push({ sheet: pupil.sheet, row: pupil.row, reason, school: pupil.school })
      continue
    }
    const { itemsUnreadable, columns: _, ...read } = pupil
    const addsUp = !found.some(({ code }) => code === 'total-mismatch')
    const hasItems = pupil.scores.length > 0
    pupils.push({
      ...read,
      countedInItems: !pupil.absent && hasItems && addsUp && !itemsUnreadable,
      markFrom: pupil.mark === null ? null : 'file',
    })
  }
  const marked = markFromScale(pupils, draft)
  const { key, title, heldOn, loadedOn, maxScore, items } = draft
  return {
    work: {
      key,
      title,
      heldOn,
      loadedOn,
      maxScore,
      items,
      pupils: marked.pupils,
      quarantined,
      aggregates: [],
    },
    problems: [...problems, ...marked.problems],
  }
}

type RowLimits = Pick<WorkDraft, 'maxScore' | 'columns' | 'totals' | 'items'> & {
  readonly maxOfItems: readonly (number | null)[]
}

function faultsOf(pupil: DraftPupil, limits: RowLimits): readonly ResultsProblem[] {
  const { scores, primaryScore } = pupil
  const { maxScore } = limits
  const columns = pupil.columns ?? limits.columns
  const faults: ResultsProblem[] = []
  const say = (code: ProblemCode, severity: 'error' | 'warning', column: number | null, message: string) =>
    faults.push(problemOf(code, severity, { sheet: pupil.sheet, row: pupil.row - 1, column }, message))

  let sum = 0
  let over = -1
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0
    if (score <= 0) continue
    sum += score
    const max = limits.maxOfItems[index]
    if (over < 0 && max !== null && max !== undefined && score > max) over = index
  }
  if (over >= 0) {
    const label = limits.items[over]?.label ?? String(over + 1)
    const message = `Балл за задание ${label} больше наибольшего возможного (${limits.maxOfItems[over]}). Строка отложена: сверьте её с протоколом`
    say('above-max', 'error', columns.items[over] ?? null, message)
  }
  if (primaryScore === null) {
    if (limits.totals === 'expected') {
      const message = 'Нет первичного балла, хотя работа выполнялась. Строка отложена: впишите сумму баллов'
      say('unreadable-total', 'error', columns.total, message)
    }
    return faults
  }
  if (over < 0 && maxScore !== null && primaryScore > maxScore) {
    const message = `Первичный балл ${primaryScore} больше наибольшего возможного (${maxScore}). Строка отложена: возможно, она сдвинута`
    say('above-max', 'error', columns.total, message)
  }
  if (faults.length === 0 && scores.length > 0 && sum !== primaryScore && !pupil.itemsUnreadable) {
    const message = `Сумма баллов за задания — ${sum}, а первичный балл — ${primaryScore}. Балл и отметка сохранены, в анализ заданий строка не войдёт`
    say('total-mismatch', 'warning', columns.total, message)
  }
  return faults
}
