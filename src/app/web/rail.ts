import type { RailEntry } from './rail-entry.ts'
import { railOfRegisters } from './rail-of-registers.ts'
import { railOfResults } from './rail-of-results.ts'
import { railOfWatching } from './rail-of-watching.ts'
import { railOfWork } from './rail-of-work.ts'

/** The left rail: what waits for the person first, then the parts of the work. */
const rail = [...railOfWork, ...railOfWatching, ...railOfResults, ...railOfRegisters]

/** The entries a person is shown. */
export function railOf(may: (permission: string) => boolean): readonly RailEntry[] {
  return rail.filter(
    (entry) =>
      (entry.may === undefined || may(entry.may)) && (entry.unless === undefined || !may(entry.unless)),
  )
}
