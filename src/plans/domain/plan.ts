import type { Place } from '#kernel/document-content.ts'
import type { Deadline } from './deadline.ts'
import type { Performer } from './performer.ts'
import type { Approval, Horizon, PlanKind, ReadingProblem } from './plan-reading.ts'
import type { CycleStage, Track } from './track.ts'

/** A plan in the installation: a draft people edit, then an approved one that has tasks. */
export type Plan = PlanFields & {
  readonly planId: number
  readonly version: number
  readonly approved: boolean
  readonly removed: boolean
  readonly updatedAt: Date
  /** The edition in force; a draft has the first one ahead of it. */
  readonly edition: number
  /** Set where this draft is an amendment of an approved plan. */
  readonly amends: Amends | null
  /** «По образцу плана …» */
  readonly patternPlanId: number | null
}

export type Amends = {
  readonly planId: number
  /** The edition it was begun from. */
  readonly edition: number
  /** The edition it became once approved; null while it is a draft. */
  readonly became: number | null
}

export type PlanFields = {
  readonly title: string
  readonly kind: PlanKind
  readonly authority: string | null
  readonly horizon: Horizon | null
  /** The order: as read from the document in a draft, as confirmed by a person once approved. */
  readonly approval: Approval | null
  readonly aliases: Readonly<Record<string, string>>
  readonly problems: readonly ReadingProblem[]
  /** The rows could not be read; a person types them from the shown text. */
  readonly manualEntry: boolean
}

export type SectionFields = {
  readonly number: string | null
  readonly title: string
  readonly track: Track | null
}

export type PlanSection = SectionFields & {
  readonly sectionId: number
  readonly version: number
  readonly position: number
  readonly removed: boolean
}

export type ActionFields = {
  readonly number: string | null
  readonly text: string
  readonly points: readonly string[]
  readonly deadlineText: string
  readonly deadlines: readonly Deadline[]
  readonly performersText: string
  readonly performers: readonly Performer[]
  readonly expectedResultText: string | null
  readonly extra: Readonly<Record<string, string>>
  readonly place: Place | null
  /** The row's own; null: its section's. */
  readonly track: Track | null
  readonly cycleStages: readonly CycleStage[]
}

export type PlanAction = ActionFields & {
  readonly actionId: number
  readonly sectionId: number | null
  readonly version: number
  readonly position: number
  readonly removed: boolean
}

/** The track an action is counted in: its own or its section's. */
export function trackOf(
  action: Pick<PlanAction, 'track' | 'sectionId'>,
  sections: readonly PlanSection[],
): Track | null {
  return action.track ?? sections.find(({ sectionId }) => sectionId === action.sectionId)?.track ?? null
}

export type PlanStatus = 'draft' | 'approved'

export function statusOf({ approved }: Pick<Plan, 'approved'>): PlanStatus {
  return approved ? 'approved' : 'draft'
}
