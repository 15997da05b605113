import { dateOf, monthOf, yearOf } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import { expandPlanYears } from './expand-span.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import { type MonthRun, monthRuns, windowEndingIn } from './month-windows.ts'
import { calendarYearOf, planYears } from './plan-years.ts'

/** «июль 2020», «до 15.09.2024», «Март, октябрь», «2025»: one check point a month, a bare year is its last day. */
export function expandOnce(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const assumed = deadline.assumed.map(({ reason }) => reason)
  const plain = { label: deadline.label ?? '', waitsFor: null, turn: null } as const
  const years = statedYears(deadline)
  const runs = monthRuns(deadline)
  if (runs.length === 0) {
    if (years.length === 0) return expandPlanYears(context, ['Срок не назван: взят конец года'])
    return years.map((year) => ({
      ...plain,
      startsOn: dateOf(year, 1, 1),
      dueOn: dateOf(year, 12, 31),
      assumed: [...assumed, `Назван только год: срок — 31 декабря ${year} года`],
    }))
  }
  const isEachYear = years.length === 0 && planYears(context.horizon).length > 1
  const reasons = isEachYear ? [...assumed, 'Год не назван: каждый год плана'] : assumed
  return runs
    .flatMap((run, index) =>
      (years.length > 0 ? years : yearsByHorizon(run, index, deadline, context)).map((year) => ({
        ...plain,
        ...windowEndingIn(year, run, deadline.day),
        assumed: reasons,
      })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

// Years that the reader filled in itself are worked out here again, month by month: September and April of one school
// year lie in different years.
function statedYears({ years, assumed }: Deadline): readonly number[] {
  return assumed.some(({ field }) => field === 'years') ? [] : years
}

function yearsByHorizon(
  run: MonthRun,
  index: number,
  { months }: Deadline,
  { horizon }: ExpansionContext,
): readonly number[] {
  const last = run.at(-1) ?? 12
  // «Август, январь, март» of a school year: the August before it.
  const isAugustBefore =
    horizon.kind === 'school-year' &&
    index === 0 &&
    months[0] === 8 &&
    (months.length > 1 || monthOf(horizon.startsOn) === 8)
  if (isAugustBefore) return [yearOf(horizon.startsOn)]
  const years = planYears(horizon).map((year) => calendarYearOf(year, last, horizon))
  const inside = years.filter((year) => isInside(horizon, year, last))
  // A month outside the whole horizon is still a date: of its first year, marked as beyond it.
  return inside.length > 0 ? inside : years.slice(0, 1)
}

function isInside(horizon: ExpansionContext['horizon'], year: number, month: number): boolean {
  const index = year * 12 + month
  const first = yearOf(horizon.startsOn) * 12 + monthOf(horizon.startsOn)
  const last = yearOf(horizon.endsOn) * 12 + monthOf(horizon.endsOn)
  return index >= first && index <= last
}
