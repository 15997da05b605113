import { dateOf, yearOf } from '#kernel/plain-date.ts'
import type { Approval, Horizon, PlanKind } from '../../plan-reading.ts'
import { oneLine } from '../clean-text.ts'
import type { Line } from '../grid.ts'
import { authorityName } from './authority-name.ts'
import { findApproval } from './find-approval.ts'
import { findHorizon } from './find-horizon.ts'
import { findTitle } from './find-title.ts'
import { planKind } from './plan-kind.ts'

export type PlanFacts = {
  readonly title: string
  readonly kind: PlanKind
  readonly authority: string | null
  readonly approval: Approval | null
  readonly horizon: Horizon | null
}

/** What the document says about itself above the plan's table. */
export function findFacts(linesAbove: readonly Line[]): PlanFacts {
  const title = findTitle(linesAbove)
  const { approval, authority } = findApproval(linesAbove)
  return {
    title,
    kind: planKind(title),
    authority: authorityName(authority) ?? authorityOfTitle(title),
    approval,
    horizon: findHorizon(title) ?? horizonUntil(title, approval) ?? horizonAbove(linesAbove),
  }
}

/** «на период до 2030 года»: from the year of the approval. */
function horizonUntil(title: string, approval: Approval | null): Horizon | null {
  const last = Number(/(?:^|\s)до\s+(20\d\d)\s*г/i.exec(title)?.[1])
  if (!last || !approval?.date || yearOf(approval.date) > last) return null
  const first = yearOf(approval.date)
  const kind = first === last ? 'calendar-year' : 'calendar-years'
  return { kind, startsOn: dateOf(first, 1, 1), endsOn: dateOf(last, 12, 31) }
}

/** Other lines are believed about the time only where they speak of the plan or name a school year. */
function horizonAbove(lines: readonly Line[]): Horizon | null {
  for (const line of [...lines].reverse()) {
    const text = oneLine(line.text)
    if (text.length > 300) continue
    const names = /план|карт|программ|мероприят|срок[и]? реализации|учебн[а-я]+ год|^\s*на\s/i.test(text)
    const found = names && !/приказ|закон|постановлени|распоряжени/i.test(text) ? findHorizon(text) : null
    if (found) return found
  }
  return null
}

function authorityOfTitle(title: string): string | null {
  const match =
    /(?:^|\s)((?:управления|отдела|комитета|департамента)\s+(?:по\s+)?образовани[а-я]+(?:\s+администрации)?(?:\s+[а-яё.]*[А-ЯЁ][^,«»]*?)?)(?=\s+(?:на|по|в)\s|,|$)/.exec(
      title,
    )
  return match?.[1] ? authorityName(match[1]) : null
}
