import { dateOf, dayOf, monthOf, yearOf } from '#kernel/plain-date.ts'
import type { Plan } from '../plan.ts'
import type { Horizon } from '../plan-reading.ts'
import { findHorizon } from '../reading/facts/find-horizon.ts'
import { russianDay } from '../russian-day.ts'

/** «Срок реализации: 2025–2028 годы», or '' where the title says the same or nothing is known. */
export function horizonLine({ title, horizon }: Pick<Plan, 'title' | 'horizon'>): string {
  if (horizon === null) return ''
  const said = findHorizon(title)
  const isSaid = said?.startsOn === horizon.startsOn && said.endsOn === horizon.endsOn
  return isSaid ? '' : `Срок реализации: ${horizonWords(horizon)}`
}

/** «2025–2028 годы», «2026 год», «2026/2027 учебный год», «с 12.01.2026 по 30.06.2026» */
export function horizonWords({ kind, startsOn, endsOn }: Horizon): string {
  const [first, last] = [yearOf(startsOn), yearOf(endsOn)]
  if (kind === 'school-year') {
    const isWhole = startsOn === dateOf(first, 9, 1) && monthOf(endsOn) === 8 && dayOf(endsOn) === 31
    if (isWhole && last === first + 1) return `${first}/${last} учебный год`
    if (isWhole) return `${first}/${first + 1}–${last - 1}/${last} учебные годы`
  } else if (startsOn === dateOf(first, 1, 1) && endsOn === dateOf(last, 12, 31)) {
    return first === last ? `${first} год` : `${first}–${last} годы`
  }
  return `с ${russianDay(startsOn)} по ${russianDay(endsOn)}`
}
