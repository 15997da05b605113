import type { Place } from '#kernel/document-content.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ChangeCounts } from '../../domain/amend/count-changes.ts'
import type { Deadline } from '../../domain/deadline.ts'
import type { Performer } from '../../domain/performer.ts'
import type { HorizonKind, PlanKind } from '../../domain/plan-reading.ts'
import type { CycleStage, Track } from '../../domain/track.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'plans.plan_edition': EditionTable
    'plans.plan_section_version': SectionVersionTable
    'plans.plan_action_version': ActionVersionTable
  }
}

type EditionTable = {
  planId: number
  number: number
  municipalityId: number
  title: string
  kind: PlanKind
  horizonKind: HorizonKind
  startsOn: PlainDate
  endsOn: PlainDate
  actKind: string
  actNumber: string | null
  actDate: PlainDate | null
  actSignatory: string | null
  since: PlainDate
  sectionIds: readonly number[]
  actionIds: readonly number[]
  changes: ChangeCounts
  recordedAt: Date
  recordedBy: string | null
}

type SectionVersionTable = {
  sectionId: number
  sinceEdition: number
  untilEdition: number
  municipalityId: number
  planId: number
  number: string | null
  title: string
  track: Track | null
}

type ActionVersionTable = {
  actionId: number
  sinceEdition: number
  untilEdition: number
  municipalityId: number
  planId: number
  sectionId: number | null
  number: string | null
  text: string
  points: readonly string[]
  deadlineText: string
  deadlines: readonly Deadline[]
  performersText: string
  performers: readonly Performer[]
  expectedResultText: string | null
  extra: Readonly<Record<string, string>>
  place: Place | null
  track: Track | null
  cycleStages: readonly CycleStage[]
}
