import type { FactMatch } from './fact.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readCalendar } from './read-calendar.ts'
import { readContinuous } from './read-continuous.ts'
import { readEvent } from './read-event.ts'
import { readExternal } from './read-external.ts'
import { readOnDemand } from './read-on-demand.ts'
import { readRecurrence } from './read-recurrence.ts'
import { readWindow } from './read-window.ts'

/** The phrase that begins at this token, or null. Firm phrases come first, those that swallow free words last. */
export function readFact(source: PhraseSource, at: number): FactMatch | null {
  const { tokens, isSchoolPlan } = source
  return (
    readRecurrence(tokens, at) ??
    readContinuous(tokens, at) ??
    readCalendar(tokens, at, isSchoolPlan) ??
    readOnDemand(source, at) ??
    readExternal(source, at) ??
    readCountedOrNamed(source, at)
  )
}

/** «в течение 10 дней после …» is an event, «в течение года» a window: the longer phrase is meant. */
function readCountedOrNamed(source: PhraseSource, at: number): FactMatch | null {
  const event = readEvent(source, at)
  const window = readWindow(source, at)
  if (!event || !window) return event ?? window
  const isCounted = event.facts.some((fact) => fact.is === 'event' && fact.offsetDays !== null)
  return isCounted ? event : window
}
