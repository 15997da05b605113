import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { ClassesSchema } from './domain/indicator/class-view.ts'
import { IndicatorViewSchema } from './domain/indicator/indicator-view.ts'
import { lights, trends } from './domain/indicator/light.ts'
import { places } from './domain/indicator/peer-group.ts'
import { TrackViewSchema } from './domain/indicator/track-view.ts'
import { codeSchema } from './domain/methodology/indicator.ts'
import { idSchema, titleSchema } from './domain/shapes.ts'

/** Values of indicators: tracks, one indicator, organisations × indicators, one organisation. Years are school years. */
const year = z.coerce.number().int().min(2000).max(2100)
const yearQuery = z.object({ year })
const groupSchema = z.string().max(40).default('')
const trackParams = z.object({ methodologyId: idSchema, direction: z.string().min(1).max(20) })

const DirectionLineSchema = z.object({
  methodologyId: z.int(),
  methodologyTitle: z.string(),
  direction: z.string(),
  title: z.string(),
  indicators: z.int(),
  counted: z.int(),
  lights: z.object({ good: z.int(), attention: z.int(), bad: z.int(), none: z.int() }),
  /** Σ over its indicators of organisations known and asked. */
  known: z.int(),
  asked: z.int(),
})

const ScoreSchema = z.object({
  score: z.number().nullable(),
  level: z.string().nullable(),
  known: z.int(),
  of: z.int(),
})

const GapSchema = z.object({
  key: z.string(),
  organizationId: z.int().nullable(),
  organizationName: z.string(),
  methodologyId: z.int(),
  edition: z.int(),
  direction: z.string(),
  code: z.string(),
  title: z.string(),
  year: z.int(),
  value: z.number(),
  target: z.number().nullable(),
  unit: z.string(),
  sentence: z.string(),
  address: z.string(),
})

const SnapshotHeadSchema = z.object({
  snapshotId: z.int(),
  title: z.string(),
  year: z.int(),
  direction: z.string(),
  edition: z.int(),
  takenAt: z.string(),
  takerName: z.string().nullable(),
})

const HeatSchema = z.object({
  methodologyTitle: z.string(),
  edition: z.int(),
  year: z.int(),
  columns: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      unit: z.string(),
      decimals: z.int(),
      direction: z.string(),
      total: z.number().nullable(),
      light: z.enum(lights),
    }),
  ),
  rows: z.array(
    z.object({
      organizationId: z.int(),
      name: z.string(),
      type: z.enum(organizationTypes),
      values: z.array(z.number().nullable()),
      lights: z.array(z.enum(lights)),
      score: ScoreSchema.nullable(),
    }),
  ),
  groups: z.array(z.object({ key: z.string(), name: z.string() })),
  /** «границы не утверждены» */
  scoringNote: z.string(),
})

export type DirectionLine = z.output<typeof DirectionLineSchema>
export type HeatView = z.output<typeof HeatSchema>
export type GapView = z.output<typeof GapSchema>
export type SnapshotView = z.output<typeof SnapshotHeadSchema>
export type OrganizationIndicators = z.output<typeof getOrganizationIndicators.answer>

export const listTracks = endpoint({
  method: 'GET',
  path: '/monitoring/tracks',
  query: yearQuery,
  answer: z.object({
    lines: z.array(DirectionLineSchema),
    /** Methodologies without an edition approved for the year. */
    unapproved: z.array(z.object({ methodologyId: z.int(), title: z.string() })),
  }),
})

export const getTrack = endpoint({
  method: 'GET',
  path: '/monitoring/tracks/:methodologyId/:direction',
  params: trackParams,
  query: yearQuery,
  answer: z.object({
    track: TrackViewSchema,
    gaps: z.array(GapSchema),
    snapshots: z.array(SnapshotHeadSchema),
    /** Mean of scores of the organisations where the methodology has a score. */
    levels: z.array(z.object({ name: z.string(), count: z.int() })),
    scoringNote: z.string(),
  }),
})

export const exportTrack = endpoint({
  method: 'GET',
  path: '/monitoring/tracks/:methodologyId/:direction/xlsx',
  params: trackParams,
  query: yearQuery,
  answer: z.void(),
  download: true,
})

/** The track's справка on paper. */
export const printTrack = endpoint({
  method: 'GET',
  path: '/monitoring/tracks/:methodologyId/:direction/docx',
  params: trackParams,
  query: yearQuery,
  answer: z.void(),
  download: true,
})

/** Keeps the track as it stands now: later corrections do not change an analysis that was written. */
export const freezeTrack = endpoint({
  method: 'POST',
  path: '/monitoring/tracks/:methodologyId/:direction/snapshots',
  params: trackParams,
  body: z.object({ year: z.int().min(2000).max(2100), title: titleSchema }),
  answer: SnapshotHeadSchema,
})

export const getSnapshot = endpoint({
  method: 'GET',
  path: '/monitoring/snapshots/:snapshotId',
  params: z.object({ snapshotId: idSchema }),
  answer: SnapshotHeadSchema.extend({ content: TrackViewSchema }),
})

const indicatorParams = z.object({ methodologyId: idSchema, code: codeSchema })
const indicatorQuery = yearQuery.extend({
  group: groupSchema,
  /** Whose classes to show: one organisation's, for those who may see classes. */
  organization: z.coerce.number().int().positive().optional(),
})

export const getIndicator = endpoint({
  method: 'GET',
  path: '/monitoring/indicators/:methodologyId/:code',
  params: indicatorParams,
  query: indicatorQuery,
  answer: IndicatorViewSchema,
})

export const exportIndicator = endpoint({
  method: 'GET',
  path: '/monitoring/indicators/:methodologyId/:code/xlsx',
  params: indicatorParams,
  query: indicatorQuery,
  answer: z.void(),
  download: true,
})

const heatQuery = yearQuery.extend({ direction: z.string().max(20).default(''), group: groupSchema })

/** Organisations × indicators. */
export const getHeat = endpoint({
  method: 'GET',
  path: '/monitoring/heat/:methodologyId',
  params: z.object({ methodologyId: idSchema }),
  query: heatQuery,
  answer: HeatSchema,
})

export const exportHeat = endpoint({
  method: 'GET',
  path: '/monitoring/heat/:methodologyId/xlsx',
  params: z.object({ methodologyId: idSchema }),
  query: heatQuery,
  answer: z.void(),
  download: true,
})

/** Own values of one organisation beside the municipality's and its group's. */
export const getOrganizationIndicators = endpoint({
  method: 'GET',
  path: '/monitoring/organizations/:organizationId/indicators',
  params: z.object({ organizationId: idSchema }),
  query: yearQuery,
  answer: z.object({
    groupName: z.string().nullable(),
    tracks: z.array(
      z.object({
        methodologyId: z.int(),
        direction: z.string(),
        title: z.string(),
        score: ScoreSchema.nullable(),
        scoringNote: z.string(),
        lines: z.array(
          z.object({
            code: z.string(),
            title: z.string(),
            unit: z.string(),
            decimals: z.int(),
            value: z.number().nullable(),
            former: z.number().nullable(),
            absent: z.string().nullable(),
            light: z.enum(lights),
            trend: z.enum(trends),
            municipality: z.number().nullable(),
            median: z.number().nullable(),
            place: z.enum(places).nullable(),
            target: z.number().nullable(),
            /** Its classes, where the indicator has them and the person may see them. */
            classes: ClassesSchema.nullable(),
          }),
        ),
      }),
    ),
  }),
})

/** Counts a year of a methodology anew, for all organisations. */
export const countIndicators = endpoint({
  method: 'POST',
  path: '/monitoring/methodologies/:methodologyId/count',
  params: z.object({ methodologyId: idSchema }),
  body: z.object({ year: z.int().min(2000).max(2100) }),
  answer: z.object({ organizations: z.int(), indicators: z.int() }),
})

/** What to ask before a form is accepted: figures far from the organisation's own past or from its peers. */
export const listOutlierQuestions = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/:organizationId/questions',
  params: z.object({ campaignId: idSchema, organizationId: idSchema }),
  answer: z.object({
    questions: z.array(
      z.object({ name: z.string(), title: z.string(), kind: z.enum(['past', 'peers']), message: z.string() }),
    ),
  }),
})
