import type { Deadline } from './deadline.ts'
import type { ActionFields } from './plan.ts'
import type { Track } from './track.ts'

/** Something a person should look at in a row before the plan is approved. */
export type ActionProblem = {
  readonly severity: 'error' | 'warning'
  readonly field: 'text' | 'deadlineText' | 'performersText' | 'track' | 'row'
  readonly message: string
}

// The reader lists the kind of a deadline as assumed where the phrase lies outside its grammar.
function isGuessed({ assumed }: Deadline): boolean {
  return assumed.some(({ field }) => field === 'kind')
}

/** What is missing or was not understood in a row of the draft. An error stops approval, a warning does not. */
export function reviewAction(
  action: Pick<ActionFields, 'text' | 'deadlineText' | 'deadlines' | 'performersText' | 'performers'>,
  track: Track | null,
): readonly ActionProblem[] {
  const problems: ActionProblem[] = []
  if (action.text.trim() === '') {
    problems.push({ severity: 'error', field: 'text', message: 'Не указано мероприятие' })
  }
  if (action.deadlineText.trim() === '' && action.deadlines.length === 0) {
    problems.push({ severity: 'warning', field: 'deadlineText', message: 'Срок не указан' })
  } else if (action.deadlines.length === 0 || action.deadlines.some(isGuessed)) {
    problems.push({
      severity: 'warning',
      field: 'deadlineText',
      message: `Срок «${action.deadlineText}» понят не полностью: проверьте или запишите иначе, например «ежегодно, май»`,
    })
  }
  // An empty cell may inherit the row's above it.
  if (action.performers.length === 0) {
    const message = action.performersText.trim() === '' ? 'Исполнитель не указан' : 'Исполнитель не распознан'
    problems.push({ severity: 'warning', field: 'performersText', message })
  }
  if (track === null) {
    problems.push({
      severity: 'warning',
      field: 'track',
      message: 'Направление не определено: от него зависят месяцы по умолчанию',
    })
  }
  return problems
}
