import { dateWords } from '#web-kit/date-words.ts'
import type { CaseView } from '../../case-contract.ts'
import { objectiveWords } from '../../domain/cases/objective-words.ts'
import { progressNames } from '../../texts.ru.ts'

type Own = CaseView['objectiveRows'][number]

/** The objective as it stands in the case; as it was seen where it is not there any more. */
export function objectiveIn({ objectiveRows }: CaseView, own: Own): Own {
  return objectiveRows.find(({ objectiveId }) => objectiveId === own.objectiveId) ?? own
}

/** What an objective is written with, but for its version. */
export function bodyOfObjective({ text, indicator, unit, baseline, target, dueOn }: Own) {
  return { text, indicator, unit, baseline, target, dueOn }
}

/** The stored objective beside what is typed. */
export function objectiveLines(stored: CaseView, own: Own): readonly (readonly [string, string | null])[] {
  const kept = stored.objectiveRows.find(({ objectiveId }) => objectiveId === own.objectiveId)
  if (!kept) return [['Цель', 'снята']]
  return [
    ['Цель', kept.text],
    ['Показатель', `${objectiveWords(kept)}, до ${dateWords(kept.dueOn)}`],
    ['Отметка школы', `${progressNames[kept.progress]}${kept.progressNote ? `: ${kept.progressNote}` : ''}`],
  ]
}
