import type { Boundary } from './draft.ts'
import type { CalendarStretch, Fact } from './fact.ts'
import type { Said } from './said.ts'

/** Whether a phrase belongs to the deadline before it («Ежегодно, август») or begins one of its own. */
export function joinsDraft(said: Said, fact: Fact, boundary: Boundary): boolean {
  if (boundary === 'hard') return false
  switch (fact.is) {
    case 'aside':
    case 'unknown':
      return true
    case 'day':
      return boundary !== 'capital'
    case 'calendar':
      return calendarJoins(said, fact.stretch, boundary)
    case 'recurrence':
      return recurrenceJoins(said, fact.recurrence === 'yearly', boundary)
    case 'rotation':
      return boundary !== 'capital'
    case 'continuous':
      return continuousJoins(said, boundary)
    case 'window':
      return windowJoins(said, boundary)
    case 'event':
      if (boundary === 'capital') return !said.months && (said.continuous || said.yearly) && !said.event
      return !said.event
    case 'external':
      return boundary !== 'capital' || (!said.months && (said.yearly || said.window))
    case 'on-demand':
      return fact.condition !== null || boundary !== 'capital'
    default: {
      const never: never = fact
      return never
    }
  }
}

function calendarJoins(said: Said, stretch: CalendarStretch, boundary: Boundary): boolean {
  if (boundary === 'colon') return true
  if (stretch.fromMonth === null) return !(said.window && said.years && boundary === 'capital')
  const isWindow = stretch.isRange || stretch.isOpen
  if (said.continuous || said.often) return isWindow && boundary !== 'capital'
  if (said.onDemand || (said.window && !said.months && !said.event && !said.external)) return false
  if (said.months && (boundary === 'capital' || boundary === 'line')) {
    return said.onlyBarePoints && !isWindow && stretch.fromYear === null
  }
  return true
}

function recurrenceJoins(said: Said, isYearly: boolean, boundary: Boundary): boolean {
  if (said.continuous) return false
  if (said.yearly || said.often) {
    const isFiner = said.yearly ? !said.months : !isYearly
    return isFiner && boundary !== 'capital'
  }
  if (boundary === 'capital') return isYearly && (!said.months || !said.years) && !said.window
  return isYearly || !said.months || said.range
}

function continuousJoins(said: Said, boundary: Boundary): boolean {
  if (boundary === 'capital') return false
  if (said.yearly || said.often || said.onDemand) return false
  return !said.months || said.range
}

function windowJoins(said: Said, boundary: Boundary): boolean {
  if (boundary === 'capital' || said.window) return false
  return !said.months
}
