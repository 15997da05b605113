import { createHash } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { draftFromReading, type PlanDraft } from '../domain/draft-from-reading.ts'
import { readPlan } from '../domain/reading/read-plan.ts'
import { sourceLines } from '../domain/source-lines.ts'
import type { Upload } from '../storage/source-files.ts'

export type ReadUpload = { readonly upload: Upload; readonly draft: PlanDraft }

/**
 * Reads an uploaded document into a draft plan, without the database. Refuses what is no plan. Where the columns of a
 * text have run together, the draft is empty and the text is kept for a person to type the rows from.
 */
export async function readUpload(bytes: Uint8Array, fileName: string): Promise<ReadUpload> {
  const content = await readDocument(bytes, fileName)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const upload: Upload = { sha256, fileName, bytes, lines: sourceLines(content) }
  try {
    return { upload, draft: draftFromReading(readPlan(content)) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'plans/columns-not-separable') throw error
    return { upload, draft: draftToType(fileName, error.message) }
  }
}

function draftToType(fileName: string, message: string): PlanDraft {
  return {
    plan: {
      title: fileName.replace(/\.[a-z]+$/i, ''),
      kind: 'other',
      authority: null,
      horizon: null,
      approval: null,
      aliases: {},
      problems: [{ severity: 'error', where: 'документ', message }],
      manualEntry: true,
    },
    sections: [],
    actions: [],
  }
}
