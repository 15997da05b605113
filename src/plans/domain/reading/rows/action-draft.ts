import type { Place } from '#kernel/document-content.ts'

/** An action while its rows are still being collected; cells keep their line breaks. */
export type ActionDraft = {
  readonly number: string | null
  readonly sectionIndex: number | null
  readonly text: string
  readonly deadline: string
  readonly performers: string
  readonly result: string
  readonly extra: Readonly<Record<string, string>>
  /** What the section sets for all its actions, where the action's own cell is empty. */
  readonly inheritedDeadline: string
  readonly inheritedPerformers: string
  /** The performers of the row above, where this one is a part of it. */
  readonly performersAbove: string
  /** A section that is a year («2025 год») narrows the plan's horizon for its actions. */
  readonly period: string
  readonly place: Place
}
