import type { PupilReading } from '../../results-reading.ts'
import type { Person } from './person-of.ts'

/** A result with whom it belongs to and which of the file's exam days it is from. */
export type DatedResult = {
  readonly pupil: PupilReading
  readonly person: Person
  /** The days of the exam, '' where the file does not say them. */
  readonly day: string
}

/**
 * One result a pupil and subject: the best of those written on the main day, on reserve days and again. Returns which to
 * keep, in the file's order, and which are left out for which.
 * @source the common rule of data banks of results: after appeal, else the best
 */
export function keepBestResults<Result extends DatedResult>(
  results: readonly Result[],
): {
  readonly kept: readonly Result[]
  readonly leftOut: readonly { readonly result: Result; readonly keptRow: number }[]
} {
  const best = new Map<string, Result>()
  const leftOut: { result: Result; key: string }[] = []
  const unnamed: Result[] = []
  const namesakes = findNamesakes(results)
  for (const result of results) {
    const key = identityOf(result, namesakes)
    if (key === null) {
      unnamed.push(result)
      continue
    }
    const other = best.get(key)
    if (!other || isBetter(result.pupil, other.pupil)) {
      if (other) leftOut.push({ result: other, key })
      best.set(key, result)
    } else {
      leftOut.push({ result, key })
    }
  }
  const kept = new Set<Result>([...best.values(), ...unnamed])
  return {
    kept: results.filter((result) => kept.has(result)),
    leftOut: leftOut.map(({ result, key }) => ({
      result,
      keptRow: best.get(key)?.pupil.row ?? result.pupil.row,
    })),
  }
}

/** Who wrote it: the document, else the name within a school, else the code of the participant; null = nobody can say. */
function identityOf(result: DatedResult, namesakes: ReadonlySet<string>): string | null {
  const { pupil, person } = result
  const document = person[3]
  const named = nameWithin(result)
  if (document) return `document ${document} ${person.slice(0, 3).join(' ').toLowerCase()}`
  if (named === null) return pupil.participantCode ? `code ${pupil.school} ${pupil.participantCode}` : null
  return namesakes.has(named) ? `${named} ${result.day} ${wholeResult(pupil)}` : named
}

/** Two of one name in one school on one day with different results are two pupils; the same to the letter, a repeated row. */
function findNamesakes(results: readonly DatedResult[]): ReadonlySet<string> {
  const seen = new Map<string, string>()
  const namesakes = new Set<string>()
  for (const result of results) {
    const named = nameWithin(result)
    if (named === null || result.person[3]) continue
    const key = `${named} ${result.day}`
    const whole = wholeResult(result.pupil)
    if ((seen.get(key) ?? whole) !== whole) namesakes.add(named)
    seen.set(key, whole)
  }
  return namesakes
}

function nameWithin({ pupil, person }: DatedResult): string | null {
  const fullName = person.slice(0, 3).join(' ').toLowerCase().replaceAll('ё', 'е').trim()
  return fullName ? `name ${pupil.school || pupil.schoolName} ${fullName}` : null
}

function wholeResult(pupil: PupilReading): string {
  const { className, participantCode, variant, primaryScore, testScore, mark } = pupil
  return [className, participantCode, variant, primaryScore, testScore, mark].join('|')
}

function isBetter(one: PupilReading, other: PupilReading): boolean {
  return rank(one) > rank(other)
}

function rank({ absent, testScore, primaryScore, mark }: PupilReading): number {
  if (absent) return -1
  return (mark ?? 0) * 1_000_000 + (testScore ?? 0) * 1000 + (primaryScore ?? 0)
}
