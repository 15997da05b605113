import type { PlainDate } from '#kernel/plain-date.ts'
import type { Track } from '#plans/domain/track.ts'
import type { FigureSource } from './figure-reading.ts'

/** What an analysis has found about one organisation: a figure, what it is compared with, a supposed cause. Not a verdict. */
export type Finding = FindingFields & {
  readonly organizationId: number
  readonly findingId: number
  readonly version: number
  /** The analysis whose frozen figures it cites; null for one written by hand. */
  readonly analysisId: number | null
  readonly source: FigureSource
  /** Tells the same finding gathered twice; null for one written by hand. */
  readonly sourceKey: string | null
  readonly figure: FindingFigure | null
  /** The page the figure was read from. */
  readonly link: string | null
  readonly foundOn: PlainDate
  readonly foundBy: string
  readonly removed: boolean
}

/** Fields a person edits at will. */
export type FindingFields = {
  readonly track: Track
  /** What was found, in a sentence. */
  readonly what: string
  /** A supposed cause, as the analyst words it. */
  readonly cause: string | null
}

/** A share with its numbers, and what it was set beside. */
export type FindingFigure = {
  readonly name: string
  readonly year: number
  readonly successes: number
  readonly count: number
  /** «по муниципалитету без этой организации» */
  readonly comparedWith: string
  readonly comparedSuccesses: number
  readonly comparedCount: number
}

/** The series and the year a finding was measured in; null where it was told in words or cannot be measured again. */
export function measuredBy({
  figure,
  sourceKey,
}: Pick<Finding, 'figure' | 'sourceKey'>): { readonly seriesKey: string; readonly year: number } | null {
  const ending = `:${figure?.year}`
  if (figure === null || !sourceKey?.endsWith(ending)) return null
  return { seriesKey: sourceKey.slice(0, -ending.length), year: figure.year }
}

export const findingStates = ['open', 'recommended', 'decided', 'reviewed'] as const

/** без ответа · дана рекомендация · принято решение · эффект оценён. Computed, never stored. */
export type FindingState = (typeof findingStates)[number]

/** How far the cycle has gone for a finding. */
export function findingState(answers: {
  readonly recommendations: number
  readonly decisions: number
  readonly reviews: number
}): FindingState {
  if (answers.reviews > 0) return 'reviewed'
  if (answers.decisions > 0) return 'decided'
  return answers.recommendations > 0 ? 'recommended' : 'open'
}
