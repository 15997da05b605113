import type { Answers } from './answers.ts'

/** The same text for the same answers, in whatever order their keys are kept: of it a checksum is made. */
export function canonicalAnswers({ values, explanations }: Answers): string {
  return JSON.stringify({ values: sorted(values), explanations: sorted(explanations) })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
