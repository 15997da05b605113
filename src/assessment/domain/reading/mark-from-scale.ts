import { applyScale } from '../scales/apply-scale.ts'
import type { ItemScore } from './item-score.ts'
import { problemOf } from './problem-of.ts'
import type { ItemReading, PupilReading, ResultsProblem } from './results-reading.ts'
import type { WorkDraft } from './work-draft.ts'

/**
 * Gives a mark to those who have none, by the scale of the year, and compares the others with it. The file's own mark is
 * never changed; that some differ is said once for the work.
 */
export function markFromScale(
  pupils: readonly PupilReading[],
  { catalogueWork, items, columns }: Pick<WorkDraft, 'catalogueWork' | 'items' | 'columns'>,
): { readonly pupils: readonly PupilReading[]; readonly problems: readonly ResultsProblem[] } {
  const scale = catalogueWork?.scale
  if (!scale) return { pupils, problems: [] }

  let differing = 0
  let first: PupilReading | undefined
  const marked = pupils.map((pupil) => {
    if (pupil.absent || pupil.primaryScore === null) return pupil
    const labelled = scale.conditions.length > 0 ? scoresByLabel(pupil.scores, items) : null
    const mark = applyScale(scale, pupil.primaryScore, labelled)
    if (pupil.mark === null) return mark === null ? pupil : { ...pupil, mark, markFrom: 'scale' as const }
    if (mark !== null && mark !== pupil.mark) {
      differing++
      if (!first || pupil.row < first.row) first = pupil
    }
    return pupil
  })
  if (!first) return { pupils: marked, problems: [] }
  const place = { sheet: first.sheet, row: first.row - 1, column: columns.mark }
  const message = `Отметка не совпадает со шкалой этого года в каталоге: строк — ${differing}, первая — ${first.row}. Отметки из файла сохранены; проверьте шкалу`
  return { pupils: marked, problems: [problemOf('scale-differs', 'warning', place, message)] }
}

function scoresByLabel(
  scores: readonly ItemScore[],
  items: readonly ItemReading[],
): Readonly<Record<string, ItemScore>> | null {
  if (scores.length === 0) return null
  return Object.fromEntries(items.map(({ label }, index) => [label, scores[index] ?? 0]))
}
