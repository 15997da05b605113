import { readDeadlines } from '../deadlines/read-deadlines.ts'
import type { Performer } from '../performer.ts'
import { readPerformers } from '../performers/read-performers.ts'
import type { Horizon, ReadAction, ReadingProblem } from '../plan-reading.ts'
import { oneLine } from './clean-text.ts'
import { findHorizon } from './facts/find-horizon.ts'
import { describePlace } from './grid.ts'
import type { ActionDraft } from './rows/action-draft.ts'
import { nestedPoints } from './rows/nested-points.ts'

/** No deadline or list of performers is this long: the rest of such a cell is not taken apart. */
const LONGEST_CELL = 2000

/** Turns the collected cells of one action into what the plan says, and lists what a person should look at. */
export function readAction(
  draft: ActionDraft,
  horizon: Horizon | null,
  aliases: Readonly<Record<string, string>>,
): { action: ReadAction; problems: ReadingProblem[] } {
  const points = nestedPoints(draft.text)
  const ownHorizon = draft.period === '' ? horizon : (findHorizon(draft.period) ?? horizon)
  const performersText = oneLine(draft.performers) || oneLine(draft.inheritedPerformers)
  const named = performersText || oneLine(draft.performersAbove)
  const performers: readonly Performer[] = readPerformers(named.slice(0, LONGEST_CELL), aliases)
  const deadlines = readDeadlines(draft.deadline.slice(0, LONGEST_CELL), {
    horizon: ownHorizon,
    points,
    sectionDeadline: draft.inheritedDeadline || null,
  }).map((deadline) => ({ ...deadline, text: oneLine(deadline.text) }))
  return {
    action: {
      number: draft.number,
      sectionIndex: draft.sectionIndex,
      text: oneLine(draft.text),
      points,
      deadlineText: oneLine(draft.deadline) || oneLine(draft.inheritedDeadline),
      deadlines,
      performersText,
      performers,
      expectedResultText: oneLine(draft.result) || null,
      extra: draft.extra,
      place: draft.place,
    },
    problems: problemsOf(draft),
  }
}

function problemsOf(draft: ActionDraft): ReadingProblem[] {
  const where = describePlace(draft.place)
  const problems: ReadingProblem[] = []
  const warn = (message: string) => problems.push({ severity: 'warning', where, message })
  if (draft.deadline.length > LONGEST_CELL || draft.performers.length > LONGEST_CELL) {
    warn('Ячейка срока или исполнителей слишком длинная: разобрано только её начало')
  }
  if (draft.deadline === '') {
    if (draft.inheritedDeadline) warn(`Срок «${draft.inheritedDeadline}» взят из заголовка раздела`)
    else warn('Срок не указан')
  }
  if (draft.performers === '') {
    const section = oneLine(draft.inheritedPerformers)
    const above = oneLine(draft.performersAbove)
    if (section) warn(`Исполнители «${section}» взяты из заголовка раздела`)
    else if (above) warn(`Исполнители «${above}» взяты из строки выше`)
    else warn('Исполнители не указаны')
  }
  return problems
}
