import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { TRACKS } from '#plans/domain/track.ts'
import { boardStages, cellStates } from './domain/board/board-stage.ts'
import { EvidenceSchema } from './evidence-contract.ts'

/** The board of the cycle: what stands at which stage of a track in a school year. */

const year = z.coerce.number().int().min(2000).max(2200)

export const StageNoteSchema = z.object({
  version: z.int().min(0),
  dueOn: plainDateSchema.nullable(),
  owner: z.string().nullable(),
  skipReason: z.string().nullable(),
})

const CellSchema = z.object({
  stage: z.enum(boardStages),
  state: z.enum(cellStates),
  words: z.string(),
  /** The page with what is counted here, and the filters it opens with. */
  link: z.object({ to: z.string(), search: z.record(z.string(), z.string()) }).nullable(),
  note: StageNoteSchema,
  evidence: z.array(EvidenceSchema),
})

export type CellView = z.output<typeof CellSchema>
export type TurnView = z.output<typeof readBoard.answer>['turns'][number]
export type StageNoteView = z.output<typeof StageNoteSchema>

export const readBoard = endpoint({
  method: 'GET',
  path: '/cycle/board',
  /** Without a year: the newest that has an analysis, or else a finding. */
  query: z.object({ schoolYear: year.optional() }),
  answer: z.object({
    schoolYear: z.int(),
    /** Years that have something, the newest first. */
    years: z.array(z.int()),
    turns: z.array(z.object({ track: z.enum(TRACKS), cells: z.array(CellSchema) })),
    /** Decisions that answer no finding: they stand at no track. */
    looseDecisions: z.int(),
  }),
})

/** By when, who, and why it is left out; a stage with something recorded is not left out. */
export const setStage = endpoint({
  method: 'PUT',
  path: '/cycle/board/:schoolYear/:track/:stage',
  params: z.object({
    schoolYear: year,
    track: z.enum(TRACKS),
    stage: z.enum(boardStages),
  }),
  body: z.object({
    version: z.int().min(0),
    dueOn: plainDateSchema.nullable(),
    owner: z.string().trim().max(300).nullable().default(null),
    skipReason: z.string().trim().max(1000).nullable().default(null),
  }),
  answer: StageNoteSchema,
})
