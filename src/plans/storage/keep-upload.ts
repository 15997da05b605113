import type { Tx } from '#server-kit/database/database.ts'
import type { PlanDraft } from '../domain/draft-from-reading.ts'
import type { Writer } from './plans.ts'
import { saveDraft } from './save-draft.ts'
import { findPlanOfFile, saveSourceFile, type Upload } from './source-files.ts'

export type KeptUpload = {
  readonly planId: number
  readonly outcome: 'created' | 'already-imported'
  readonly approved: boolean
}

/** Makes a draft of an uploaded document; the same document again leads to the plan it already made. */
export async function keepUpload(
  tx: Tx,
  { upload, draft }: { readonly upload: Upload; readonly draft: PlanDraft },
  by: Writer,
): Promise<KeptUpload> {
  // The file first: its row makes two people who send the same document at once take turns.
  const sourceFileId = await saveSourceFile(tx, upload, by)
  const known = await findPlanOfFile(tx, upload.sha256)
  if (known) return { ...known, outcome: 'already-imported' }
  const planId = await saveDraft(tx, draft, { ...by, sourceFileId })
  return { planId, outcome: 'created', approved: false }
}
