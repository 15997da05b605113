import { listWorksInForce } from '#assessment/storage/catalogue/catalogue-works.ts'
import { getNamedMapping } from '#assessment/storage/catalogue/named-mappings.ts'
import type { FilePrepared, prepareFile, ReadingGround } from '#assessment/storage/import/prepare-file.ts'
import { previewImport } from '#assessment/storage/import/preview-import.ts'
import {
  findCurrentPrints,
  getImport,
  moveImport,
  type StoredImport,
} from '#assessment/storage/import/results-imports.ts'
import { storeResults } from '#assessment/storage/import/store-results.ts'
import { openUpload } from '#assessment/storage/import/uploads.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { runApart } from '#server-kit/apart/run-apart.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { fileLimits, requireReadableSize } from '#server-kit/files/file-limits.ts'
import { pseudonymKey } from '#server-kit/secrets/pseudonym.ts'
import { workbookBudget } from '#server-kit/spreadsheets/read-workbook.ts'
import { tellOfImport } from './tell-of-import.ts'

export type ResultsSettings = {
  readonly secret: string
  readonly now: () => Date
  readonly today: () => PlainDate
}

/** What reading needs to know of the municipality, taken in one look. */
export async function readingGround(
  tx: Tx,
  secret: string,
  { mappingId, soleOrganizationId }: Pick<StoredImport, 'mappingId' | 'soleOrganizationId'> = {
    mappingId: null,
    soleOrganizationId: null,
  },
): Promise<ReadingGround> {
  return {
    mapping: mappingId === null ? null : (await getNamedMapping(tx, mappingId)).definition,
    catalogue: await listWorksInForce(tx),
    registry: await listOrganizations(tx),
    pseudonymKey: pseudonymKey(secret),
    currentPrints: await findCurrentPrints(tx),
    limits: fileLimits,
    soleOrganizationId,
  }
}

/** Reads a file in a thread of its own. Refuses what is no table (`file/…`) and what no reader knows. */
export async function readApart(
  bytes: Uint8Array,
  name: string,
  ground: ReadingGround,
  what: 'preview' | 'rows',
): Promise<FilePrepared> {
  requireReadableSize(bytes, fileLimits)
  return await runApart<typeof prepareFile>(
    new URL('../assessment/storage/import/prepare-file.ts', import.meta.url),
    'prepareFile',
    [bytes, name, ground, what],
    workbookBudget,
  )
}

/**
 * Moves an import on from where it stands: reads a file that waits, stores one that was told to be. May be called again
 * after a crash, and by two at once: each step begins with a state that only one can take.
 */
export async function workOnImport(store: Store, importId: number, settings: ResultsSettings): Promise<void> {
  const found = await store.owner
    .selectFrom('assessment.results_import')
    .select(['municipalityId', 'state', 'fileName'])
    .where('importId', '=', importId)
    .executeTakeFirst()
  if (!found) throw new Error(`the import ${importId} is not there yet`)
  const { municipalityId, state } = found
  try {
    if (state === 'waiting' || state === 'reading')
      await readImport(store, municipalityId, importId, settings)
    if (state === 'storing')
      await storeAgainIfChanged(() => storeImport(store, municipalityId, importId, settings))
  } catch (error) {
    const refused = error instanceof Refusal
    const scope = municipalityScope(municipalityId)
    await store.transaction(scope, async (tx) => {
      await moveImport(tx, importId, ['waiting', 'reading', 'storing'], {
        state: refused ? 'refused' : 'failed',
        closedAt: settings.now(),
        refusal: refused
          ? { code: error.code, title: error.title, detail: error.detail ?? null }
          : { title: 'Не получилось из-за ошибки в программе', detail: null },
      })
      await tellOfImport(tx, importId, 'stopped', settings)
    })
    if (!refused) throw error
  }
}

async function readImport(
  store: Store,
  municipalityId: number,
  importId: number,
  { secret, now }: ResultsSettings,
): Promise<void> {
  const scope = municipalityScope(municipalityId)
  const { bytes, name, ground } = await store.transaction(scope, async (tx) => {
    const found = await getImport(tx, importId)
    await moveImport(tx, importId, ['waiting', 'reading'], { state: 'reading', refusal: null })
    const upload = await openUpload(tx, importId, secret)
    return { bytes: upload, name: found.fileName, ground: await readingGround(tx, secret, found) }
  })
  const prepared = await readApart(bytes, name, ground, 'preview')
  await store.transaction(scope, async (tx) => {
    const preview = await previewImport(tx, prepared)
    await moveImport(tx, importId, ['reading'], {
      state: 'read',
      preview,
      format: preview.format,
      readAt: now(),
    })
  })
}

/** Another import may have changed a school between the reading and the storing: then the file is read once more. */
async function storeAgainIfChanged(storeOnce: () => Promise<void>): Promise<void> {
  await storeOnce().catch(async (error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'assessment/changed-while-reading') throw error
    await storeOnce()
  })
}

async function storeImport(
  store: Store,
  municipalityId: number,
  importId: number,
  settings: ResultsSettings,
): Promise<void> {
  const { secret, now } = settings
  const scope = municipalityScope(municipalityId)
  const { bytes, name, ground } = await store.transaction(scope, async (tx) => {
    const found = await getImport(tx, importId)
    const upload = await openUpload(tx, importId, secret)
    return { bytes: upload, name: found.fileName, ground: await readingGround(tx, secret, found) }
  })
  const prepared = await readApart(bytes, name, ground, 'rows')
  // The state of things just before: what the journal shows of this import from now on.
  const preview = await store.transaction(scope, (tx) => previewImport(tx, prepared))
  await storeResults(
    { store, scope, importId, municipalityId, now: now() },
    prepared,
    async (tx, applied) => {
      const { changes } = preview.appeals
      const { state } = await getImport(tx, importId)
      await moveImport(tx, importId, ['imported', 'same'], {
        state,
        preview: { ...preview, appeals: { changes, unmatched: applied.unmatchedAppeals } },
      })
      await tellOfImport(tx, importId, state === 'same' ? 'same' : 'imported', settings)
    },
  )
}

/** The imports that a crash or a missed word left waiting. */
export async function findWaitingImports(store: Store): Promise<readonly number[]> {
  const rows = await store.owner
    .selectFrom('assessment.results_import')
    .select('importId')
    .where('state', 'in', ['waiting', 'reading', 'storing'])
    .orderBy('importId')
    .execute()
  return rows.map(({ importId }) => importId)
}
