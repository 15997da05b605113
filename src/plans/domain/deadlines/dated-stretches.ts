import type { DeadlineAssumption } from '../deadline.ts'
import type { PlacedFact } from './draft.ts'
import type { CalendarStretch } from './fact.ts'

/** A stretch of months with the years the cell gives it, wherever in the cell they stand. */
export type DatedStretch = {
  readonly stretch: CalendarStretch
  /** The label after it: «Январь (мониторинг)», «март – разработка». */
  readonly aside: string | null
  readonly start: number
  readonly end: number
}

export type DraftCalendar = {
  readonly stretches: readonly DatedStretch[]
  /** Years that stand without any month: «2025», «2020–2022». */
  readonly yearsOnly: readonly CalendarStretch[]
}

/**
 * Shares the years of a draft among its months. A year after a list dates all the months before it that have none
 * («Март, октябрь 2020»); a year before a list dates those after it («2024 год: май, июнь»).
 */
export function shareYears(facts: readonly PlacedFact[]): DraftCalendar {
  const stretches: DatedStretch[] = []
  const yearsOnly: CalendarStretch[] = []
  let undatedFrom = 0
  let leading: CalendarStretch | null = null
  for (const [index, { fact, start, end }] of facts.entries()) {
    const before = facts[index - 1]?.fact
    if (fact.is === 'aside' || (fact.is === 'unknown' && before?.is === 'calendar')) {
      const last = stretches.at(-1)
      if (last && last.aside === null) stretches.splice(-1, 1, { ...last, aside: fact.label, end })
    }
    if (fact.is !== 'calendar') continue
    const { stretch } = fact
    if (stretch.fromMonth === null) {
      if (undatedFrom < stretches.length) {
        for (let index = undatedFrom; index < stretches.length; index += 1) dateAt(stretches, index, stretch)
        undatedFrom = stretches.length
      } else if (stretches.length > 0 && leading === null) {
        addYears(stretches, stretch)
      } else {
        leading = stretch
        if (stretches.length === 0) yearsOnly.push(stretch)
      }
      continue
    }
    stretches.push({ stretch, aside: null, start, end })
    if (stretch.fromYear !== null || stretch.toYear !== null) {
      const year = { ...stretch, fromYear: stretch.fromYear ?? stretch.toYear, isEachYear: false }
      for (let index = undatedFrom; index < stretches.length - 1; index += 1) dateAt(stretches, index, year)
      undatedFrom = stretches.length
    } else if (leading) {
      dateAt(stretches, stretches.length - 1, leading)
      undatedFrom = stretches.length
    }
  }
  return { stretches, yearsOnly: stretches.length > 0 ? [] : yearsOnly }
}

function dateAt(stretches: DatedStretch[], index: number, years: CalendarStretch): void {
  const dated = stretches[index]
  if (dated) stretches[index] = { ...dated, stretch: withYears(dated.stretch, years) }
}

/** «Май 2022, 2023»: one more year for the same months. */
function addYears(stretches: DatedStretch[], years: CalendarStretch): void {
  const last = stretches.at(-1)
  if (!last) return
  const { stretch } = last
  const isNext = stretch.toYear !== null && years.fromYear === stretch.toYear + 1
  if (isNext) {
    stretches.splice(-1, 1, { ...last, stretch: { ...stretch, toYear: years.toYear, isEachYear: true } })
  } else {
    stretches.push({ ...last, stretch: withYears({ ...stretch, fromYear: null, toYear: null }, years) })
  }
}

function withYears(stretch: CalendarStretch, years: CalendarStretch): CalendarStretch {
  const { fromMonth, toMonth } = stretch
  const { fromYear, toYear } = years
  if (fromMonth === null || toMonth === null || fromYear === null) return stretch
  if (years.isSchoolYear && toYear !== null) {
    return {
      ...stretch,
      fromYear: fromMonth >= 9 ? fromYear : toYear,
      toYear: toMonth >= 9 ? fromYear : toYear,
    }
  }
  if (toYear !== null && toYear > fromYear && years.fromMonth === null) {
    return { ...stretch, fromYear, toYear, isEachYear: true }
  }
  if (stretch.isRange && fromMonth > toMonth) {
    const reason = `Диапазон переходит через новый год: начало отнесено к ${fromYear - 1} году`
    const assumed: DeadlineAssumption = { field: 'years', reason }
    return { ...stretch, fromYear: fromYear - 1, toYear: fromYear, assumed: [...stretch.assumed, assumed] }
  }
  return { ...stretch, fromYear, toYear: fromYear }
}
