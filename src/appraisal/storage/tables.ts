import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Measures } from '../domain/independent/measures.ts'
import type { Settled } from '../domain/observation/consolidate.ts'
import type { GroupsOfRound } from '../domain/observation/groups.ts'
import type { Instrument } from '../domain/observation/instrument.ts'
import type { Mark, Ratings } from '../domain/observation/rating.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'appraisal.round': RoundTable
    'appraisal.observed': ObservedTable
    'appraisal.rating': RatingTable
    'appraisal.self_rating': SelfRatingTable
    'appraisal.turn': TurnTable
    'appraisal.assessment': AssessmentTable
    'appraisal.shortcoming': ShortcomingTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, T | undefined, T>

type RoundTable = {
  roundId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  instrument: Json<Instrument>
  groups: Json<GroupsOfRound>
  startsOn: PlainDate
  endsOn: PlainDate
  planId: number | null
  actionId: number | null
  finishedOn: PlainDate | null
  removed: Generated<boolean>
}

type ObservedTable = {
  organizationId: number
  roundId: number
  municipalityId: number
  version: Generated<number>
  children: number | null
  settled: Json<Settled>
  settledOn: PlainDate | null
  levels: Json<Readonly<Record<string, Mark | null>> | null>
  removed: Generated<boolean>
}

type RatingTable = {
  organizationId: number
  roundId: number
  expertId: string
  municipalityId: number
  version: Generated<number>
  expertName: string
  ratings: Json<Ratings>
  sentOn: PlainDate | null
  removed: Generated<boolean>
}

type SelfRatingTable = {
  organizationId: number
  roundId: number
  municipalityId: number
  version: Generated<number>
  ratings: Json<Ratings>
  sentOn: PlainDate | null
  fillerName: string | null
}

type TurnTable = {
  organizationId: number
  cycle: number
  municipalityId: number
  version: Generated<number>
  year: number
  isFixed: Generated<boolean>
}

type AssessmentTable = {
  organizationId: number
  year: number
  municipalityId: number
  version: Generated<number>
  measures: Json<Measures>
  publishedOn: PlainDate | null
  link: string | null
}

type ShortcomingTable = {
  organizationId: number
  shortcomingId: Generated<number>
  municipalityId: number
  version: Generated<number>
  year: number
  text: string
  measure: string
  responsible: string
  dueOn: PlainDate
  doneText: string | null
  doneOn: PlainDate | null
  checkedOn: PlainDate | null
  removed: Generated<boolean>
}
