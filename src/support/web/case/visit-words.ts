import { dateWords } from '#web-kit/date-words.ts'
import type { CaseView } from '../../case-contract.ts'

type Own = CaseView['visits'][number]

/** The visit as it stands in the case; as it was seen where it is not there any more. */
export function visitIn({ visits }: CaseView, own: Own): Own {
  return visits.find(({ visitId }) => visitId === own.visitId) ?? own
}

/** What a visit is written with, but for its version. */
export function bodyOfVisit({ plannedOn, visitorName, purpose, heldOn, notes, agreed }: Own) {
  return { plannedOn, visitorName, purpose, heldOn, notes, agreed }
}

/** The stored visit beside what is typed. */
export function visitLines(stored: CaseView, own: Own): readonly (readonly [string, string | null])[] {
  const kept = stored.visits.find(({ visitId }) => visitId === own.visitId)
  if (!kept) return [['Посещение', 'убрано']]
  return [
    ['Запланировано', `${dateWords(kept.plannedOn)}, ${kept.visitorName}. ${kept.purpose}`],
    ['Состоялось', kept.heldOn && dateWords(kept.heldOn)],
    ['Что увидели', kept.notes],
    ['О чём договорились', kept.agreed],
  ]
}
