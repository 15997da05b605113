import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { TRACKS } from '#plans/domain/track.ts'
import { boardStages } from './domain/board/board-stage.ts'
import { linkFault } from './domain/board/evidence-link.ts'
import { idSchema } from './domain/shapes.ts'

/** What shows that a stage has been gone through: links and files of people, and documents the system has itself. */

export const EvidenceSchema = z.object({
  /** Null: a document the system knows of itself; nobody takes it away. */
  evidenceId: z.int().nullable(),
  title: z.string(),
  link: z.string().nullable(),
  fileName: z.string().nullable(),
  addedOn: plainDateSchema.nullable(),
  addedBy: z.string().nullable(),
})

export type EvidenceView = z.output<typeof EvidenceSchema>

const turn = { schoolYear: z.coerce.number().int().min(2000).max(2200), track: z.enum(TRACKS) }

/** Pages of the system that may be pointed at: acts, papers, campaigns, and what the turn itself has. */
export const listEvidenceChoices = endpoint({
  method: 'GET',
  path: '/cycle/board/:schoolYear/:track/evidence-choices',
  params: z.object(turn),
  answer: z.object({
    choices: z.array(z.object({ group: z.string(), link: z.string(), title: z.string() })),
  }),
})

/** A link or a file: one of them. */
export const addEvidence = endpoint({
  method: 'POST',
  path: '/cycle/board/:schoolYear/:track/:stage/evidence',
  params: z.object({ ...turn, stage: z.enum(boardStages) }),
  files: { most: 1, bytesEach: mostFileBytes },
  body: z.object({
    title: z.string().trim().min(1, 'Назовите, что подтверждает этап').max(500),
    link: z
      .string()
      .trim()
      .max(1000)
      .superRefine((link, check) => {
        const message = linkFault(link)
        if (message !== null) check.addIssue({ code: 'custom', message })
      })
      .nullable()
      .default(null),
  }),
  answer: EvidenceSchema,
})

const params = z.object({ evidenceId: idSchema })

export const moveEvidenceAway = endpoint({
  method: 'POST',
  path: '/cycle/evidence/:evidenceId/removal',
  params,
  body: z.object({ removed: z.boolean() }),
  answer: EvidenceSchema,
})

export const downloadEvidence = endpoint({
  method: 'GET',
  path: '/cycle/evidence/:evidenceId/file',
  params,
  answer: z.void(),
  download: true,
})
