import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { WorkKeySchema } from './domain/import/import-shapes.ts'
import { ResultsPageSchema } from './domain/pages/page-shapes.ts'
import { workSeasons } from './domain/work-season.ts'

// Works with results, one work, one school: counts from aggregates; figures are made of them by the rules of `domain/figures`.

const id = z.coerce.number().int().positive().max(2_147_483_647)

const countsOfMarks = z.object({ 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int(), notCertified: z.int() })
const byMark = z.object({ 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() })
const distribution = z.array(z.object({ value: z.number(), count: z.int() })).readonly()

const AggregateSchema = z.object({
  participants: z.int(),
  absent: z.int(),
  scores: distribution,
  testScores: distribution,
  marks: countsOfMarks,
  credit: z.object({ passed: z.int(), failed: z.int() }),
  journal: z.object({
    counts: z.object({ 2: byMark, 3: byMark, 4: byMark, 5: byMark }),
    withoutJournal: z.int(),
  }),
})
export type AggregateView = z.output<typeof AggregateSchema>

const MarksRowSchema = z.object({ participants: z.int(), absent: z.int(), marks: countsOfMarks })
export type MarksRow = z.output<typeof MarksRowSchema>

const { sentences, parts } = ResultsPageSchema.shape

const season = z.enum(workSeasons)

const SourceSchema = z.object({
  importId: z.int(),
  fileName: z.string(),
  sheets: z.array(z.string()).readonly(),
  appliedAt: z.iso.datetime(),
  schools: z.int(),
})
export type SourceView = z.output<typeof SourceSchema>

const WorkLineSchema = z.object({
  workId: z.int(),
  key: WorkKeySchema,
  title: z.string(),
  season: season.nullable(),
  schools: z.int(),
  /** Of the municipality; null where a school may not see it. */
  whole: MarksRowSchema.nullable(),
  /** Of the person's own schools; null for the municipality's people and for a work that these did not take. */
  own: MarksRowSchema.nullable(),
})
export type WorkLine = z.output<typeof WorkLineSchema>

export const listWorks = endpoint({
  method: 'GET',
  path: '/results/works',
  answer: z.object({ works: z.array(WorkLineSchema).readonly() }),
})

const ItemSchema = z.object({
  label: z.string(),
  max: z.number(),
  difficulty: z.enum(['base', 'raised', 'high']).nullable(),
  content: z.array(z.string()).readonly(),
  skill: z.string().nullable(),
  asked: z.int(),
  notAttempted: z.int(),
  notTaught: z.int(),
  empty: z.int(),
  points: z.number(),
  pointsSquared: z.number(),
  full: z.int(),
  rest: z.object({ sum: z.number(), squares: z.number(), products: z.number() }).nullable(),
  byMark: z.array(z.object({ group: z.int(), asked: z.int(), points: z.number() })).readonly(),
  /** The municipality's completion, 0…1, beside a school's own. */
  beside: z.number().nullable(),
})
export type WorkItemView = z.output<typeof ItemSchema>

const SchoolRowSchema = z.object({
  organizationId: z.int(),
  name: z.string(),
  participants: z.int(),
  absent: z.int(),
  marks: countsOfMarks,
  scored: z.int(),
  scoreSum: z.number(),
  scoreSquares: z.number(),
  testScored: z.int(),
  testSum: z.number(),
  testSquares: z.number(),
  belowMinimum: z.int(),
  median: z.number().nullable(),
  journal: z.object({ lower: z.int(), same: z.int(), higher: z.int(), farApart: z.int() }),
  /** Places in `sources`. */
  sources: z.array(z.int()).readonly(),
})
export type SchoolRow = z.output<typeof SchoolRowSchema>

const WorkCardSchema = z.object({
  workId: z.int(),
  key: WorkKeySchema,
  title: z.string(),
  /** When it was written; who says so; `version` is null for an exam, of which nobody may say another season. */
  written: z.object({
    season: season.nullable(),
    by: z.enum(['person', 'file', 'usual']).nullable(),
    said: season.nullable(),
    version: z.int().nullable(),
  }),
  maxScore: z.number().nullable(),
  /** The catalogue's description: its address, where it comes from. */
  catalogue: z.object({ address: z.string(), source: z.string(), isConfirmed: z.boolean() }).nullable(),
  /** Whose numbers the page is about. */
  about: z.enum(['municipality', 'own']),
  schoolCount: z.int(),
  shown: AggregateSchema,
  /** Of the schools besides the person's own; null for the municipality's people. */
  others: AggregateSchema.nullable(),
  othersHidden: z.string().nullable(),
  earlier: z.object({ workId: z.int(), year: z.int(), marks: countsOfMarks }).nullable(),
  items: z.array(ItemSchema).readonly(),
  /** The least score of each mark above the lowest. */
  borders: z.array(z.object({ from: z.number(), mark: z.int() })).readonly(),
  /** Of the test scores of ЕГЭ. */
  minimum: z.number().nullable(),
  schools: z.array(SchoolRowSchema).readonly(),
  /** Why schools are not set in an order of results; null where they may be. */
  noRating: z.string().nullable(),
  sources: z.array(SourceSchema).readonly(),
  /** Groups of pupils, the other form of the exam, the same pupils in another wave: those that the work has. */
  parts,
  sentences,
})
export type WorkCard = z.output<typeof WorkCardSchema>

export const getWork = endpoint({
  method: 'GET',
  path: '/results/works/:workId',
  params: z.object({ workId: id }),
  answer: WorkCardSchema,
})

/** «Когда писали»: null takes a person's word back. `version` is the one the person saw. */
export const saySeasonOfWork = endpoint({
  method: 'PUT',
  path: '/results/works/:workId/season',
  params: z.object({ workId: id }),
  body: z.object({ said: season.nullable(), version: z.int().min(0) }),
  answer: z.object({ version: z.int() }),
})

const SchoolWorkSchema = z.object({
  workId: z.int(),
  key: WorkKeySchema,
  title: z.string(),
  maxScore: z.number().nullable(),
  own: AggregateSchema,
  others: MarksRowSchema.nullable(),
  sources: z.array(SourceSchema).readonly(),
  sentences,
})
export type SchoolWorkView = z.output<typeof SchoolWorkSchema>

const SchoolCardSchema = z.object({
  organizationId: z.int(),
  name: z.string(),
  /** The newest years first. */
  works: z.array(SchoolWorkSchema).readonly(),
  /** Groups of pupils, candidates for a medal, the same pupils in two waves. */
  parts,
})
export type SchoolCard = z.output<typeof SchoolCardSchema>

export const getSchoolResults = endpoint({
  method: 'GET',
  path: '/results/schools/:organizationId',
  params: z.object({ organizationId: id }),
  answer: SchoolCardSchema,
})
