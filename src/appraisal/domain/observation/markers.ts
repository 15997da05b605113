import { type Level, markedLevels, type Step, steps } from './instrument.ts'

/** What must be seen for each level from the second on. */
export type Markers = readonly (readonly string[])[]
/** '3.0': the first marker of the third level — confirmed or not; a marker without an answer was not looked at yet. */
export type MarkerAnswers = Readonly<Record<string, boolean>>

export function markerKey(level: Level, at: number): string {
  return `${level}.${at}`
}

/** Answers to the markers that there are. */
export function keepMarkers(markers: Markers, answers: MarkerAnswers): Record<string, boolean> {
  return Object.fromEntries(
    keysOf(markers)
      .flat()
      .flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
  )
}

export function countMarkers(markers: Markers, answers: MarkerAnswers) {
  const all = keysOf(markers).flat()
  return {
    yes: all.filter((key) => answers[key] === true).length,
    answered: all.filter((key) => answers[key] !== undefined).length,
    whole: all.length,
  }
}

/**
 * The highest level whose markers and those of every level below are confirmed; with half steps, half a level more where at
 * least half of the next level's markers are. null while what is not answered yet could change it.
 * @source indicators.md 4.4; docs/methodology/observation.md, 2
 */
export function stepByMarkers(
  markers: Markers,
  answers: MarkerAnswers,
  { halfSteps }: { readonly halfSteps: boolean },
): Step | null {
  let reached: Level = 1
  for (const [at, keys] of keysOf(markers).entries()) {
    const level = markedLevels[at]
    if (level === undefined) break
    const yes = keys.filter((key) => answers[key] === true).length
    const open = keys.filter((key) => answers[key] === undefined).length
    if (yes === keys.length) {
      reached = level
      continue
    }
    if (yes + open === keys.length) return null
    if (!halfSteps) return reached
    if (yes * 2 >= keys.length) return halfAbove(reached)
    return (yes + open) * 2 >= keys.length ? null : reached
  }
  return reached
}

function halfAbove(level: Level): Step {
  return steps.find((step) => step === level + 0.5) ?? level
}

function keysOf(markers: Markers): readonly (readonly string[])[] {
  return markedLevels.map((level, at) => (markers[at] ?? []).map((_, place) => markerKey(level, place)))
}
