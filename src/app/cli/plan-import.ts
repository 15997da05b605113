import { basename } from 'node:path'
import { saveAuditEntries } from '#access/storage/save-audit-entry.ts'
import { findMunicipalityOf } from '#organizations/storage/find-municipality-of.ts'
import { readUpload } from '#plans/http/read-upload.ts'
import { type KeptUpload, keepUpload } from '#plans/storage/keep-upload.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { readConfig } from '../config.ts'
import { refuse } from '../refusals.ts'
import { fileAt } from './file-at.ts'

/**
 * Reads a plan and saves it as a draft for review. `organization` is the code (or the number in the registry) of the
 * authority, or of any organisation of the municipality the plan is for. Works beside a running server too.
 */
export async function importPlanFromConsole(
  file: string,
  options: { readonly organization: string; readonly json?: boolean },
): Promise<void> {
  const bytes = await fileAt(file)
  const read = await readUpload(bytes, basename(file))
  const { databaseUrl, dataDir } = readConfig(process.env)
  const store = await openStore({ databaseUrl, dataDir, whenInUse: 'join' })
  try {
    const municipalityId = await findMunicipalityOf(store.owner, options.organization)
    if (municipalityId === undefined)
      throw refuse('app/organization-unknown', { detail: options.organization })
    const now = new Date()
    const kept = await store.transaction(municipalityScope(municipalityId), async (tx) => {
      const outcome = await keepUpload(tx, read, { municipalityId, userId: null, now })
      await saveAuditEntries(tx, [
        {
          at: now,
          userId: null,
          personName: 'Командная строка',
          municipalityId,
          organizationId: null,
          verb: 'plans.plan.imported',
          subject: `plan/${outcome.planId}`,
          address: null,
          requestId: 'cli',
          result: 'done',
          after: { file: read.upload.fileName, sha256: read.upload.sha256, outcome: outcome.outcome },
        },
      ])
      return outcome
    })
    say(kept, read.draft.actions.length, options.json ? 'json' : 'text')
  } finally {
    await store.close()
  }
}

function say(kept: KeptUpload, actionCount: number, form: 'json' | 'text'): void {
  const { planId, outcome, approved } = kept
  const status = approved ? 'approved' : 'draft'
  if (form === 'json') {
    process.stdout.write(`${JSON.stringify({ planId, outcome, status, actionCount })}\n`)
    return
  }
  const text =
    outcome === 'created'
      ? `Черновик плана сохранён, мероприятий: ${actionCount}. Проверьте его в разделе «План»: /plans/${planId}`
      : `Этот файл уже загружали: ${approved ? 'утверждённый план' : 'черновик'} /plans/${planId}`
  process.stdout.write(`${text}\n`)
}
