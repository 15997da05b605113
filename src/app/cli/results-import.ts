import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { saveAuditEntries } from '#access/storage/save-audit-entry.ts'
import { findFewerPupils } from '#assessment/storage/import/find-fewer-pupils.ts'
import { previewImport } from '#assessment/storage/import/preview-import.ts'
import { createImport, getImport, moveImport } from '#assessment/storage/import/results-imports.ts'
import { storeResults } from '#assessment/storage/import/store-results.ts'
import { readApart, readingGround } from '#flows/import-results.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findMunicipalityOf } from '#organizations/storage/find-municipality-of.ts'
import { listMunicipalityIds } from '#organizations/storage/list-municipality-ids.ts'
import type { Store } from '#server-kit/database/database.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { readConfig } from '../config.ts'
import { keepSecret } from '../keep-secret.ts'
import { refuse } from '../refusals.ts'
import { fileAt } from './file-at.ts'
import { nearName } from './near-name.ts'
import { reportFailure } from './report-failure.ts'

const consoleName = 'Командная строка'

/**
 * Reads files of results and stores them, one transaction a file; the same file twice changes nothing. A refused file does
 * not stop the others; one refusal is enough for the exit code 2. Works beside a running server too.
 */
export async function importResultsFromConsole(
  files: readonly string[],
  options: { readonly organization?: string; readonly json?: boolean },
): Promise<void> {
  const { databaseUrl, dataDir, secret } = readConfig(process.env)
  const store = await openStore({ databaseUrl, dataDir, whenInUse: 'join' })
  try {
    const municipalityId = await municipalityOf(store, options.organization)
    const place = { store, municipalityId, secret: secret ?? keepSecret(dataDir) }
    for (const file of files) {
      try {
        say(file, await importFile(place, file), options.json === true)
      } catch (error) {
        if (process.exitCode !== 1) process.exitCode = error instanceof Refusal ? 2 : 1
        sayRefused(file, error, options.json === true)
      }
    }
  } finally {
    await store.close()
  }
}

type Place = { readonly store: Store; readonly municipalityId: number; readonly secret: string }

async function importFile({ store, municipalityId, secret }: Place, file: string) {
  const bytes = await fileAt(file)
  const scope = municipalityScope(municipalityId)
  const now = new Date()
  const fileName = basename(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ground = await store.transaction(scope, (tx) => readingGround(tx, secret))
  const prepared = await readApart(bytes, nearName(file), ground, 'rows')
  const { importId, preview, fewer } = await store.transaction(scope, async (tx) => {
    const seen = await previewImport(tx, prepared)
    return {
      preview: seen,
      fewer: await findFewerPupils(tx, seen),
      importId: await createImport(tx, {
        municipalityId,
        fileName,
        sha256,
        byteCount: bytes.length,
        startedBy: null,
        starterName: consoleName,
        startedAt: now,
        mappingId: null,
        state: 'storing',
      }),
    }
  })
  try {
    const place = { store, scope, importId, municipalityId, now }
    const applied = await storeResults(place, prepared, async (tx, { unmatchedAppeals }) => {
      const { state } = await getImport(tx, importId)
      const appeals = { changes: preview.appeals.changes, unmatched: unmatchedAppeals }
      await moveImport(tx, importId, [state], { state, preview: { ...preview, appeals } })
      await saveAuditEntries(tx, [
        {
          at: now,
          userId: null,
          personName: consoleName,
          municipalityId,
          organizationId: null,
          verb: 'assessment.import.loaded',
          subject: `import/${importId}`,
          address: null,
          requestId: 'cli',
          result: 'done',
          after: { file: fileName, sha256 },
        },
      ])
    })
    const leftOut = preview.works.flatMap(({ schools }) =>
      schools.filter(({ becomes }) => becomes === 'left-out').map(({ code }) => code),
    )
    return {
      importId,
      ...applied,
      leftOut: [...new Set(leftOut)],
      fewerPupils: fewer.reduce((sum, work) => sum + work.schools.length, 0),
      problems: preview.problemCounts,
    }
  } catch (error) {
    const refusal =
      error instanceof Refusal ? { code: error.code, title: error.title, detail: error.detail ?? null } : null
    await store.transaction(scope, (tx) =>
      moveImport(tx, importId, ['storing'], {
        state: refusal ? 'refused' : 'failed',
        closedAt: now,
        refusal,
      }),
    )
    throw error
  }
}

/** The one municipality of the installation, or that of the named organisation. */
async function municipalityOf(store: Store, organization: string | undefined): Promise<number> {
  if (organization !== undefined) {
    const found = await findMunicipalityOf(store.owner, organization)
    if (found === undefined) throw refuse('app/organization-unknown', { detail: organization })
    return found
  }
  const [sole, other] = await listMunicipalityIds(store.owner)
  if (sole === undefined) throw refuse('app/municipality-missing')
  if (other !== undefined) throw refuse('app/municipality-unclear')
  return sole
}

function say(file: string, done: Awaited<ReturnType<typeof importFile>>, isJson: boolean): void {
  const outcome = done.schools > done.same ? 'imported' : 'same'
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ file, outcome, ...done })}\n`)
    return
  }
  const { schools, replaced, same, leftOut, fewerPupils } = done
  const parts = [
    `организаций: ${schools} (заменены: ${replaced}, без изменений: ${same})`,
    leftOut.length > 0 ? `не из реестра: ${leftOut.length}` : null,
    fewerPupils > 0
      ? `проверьте: учеников стало намного меньше, чем было, организаций — ${fewerPupils} (загрузку можно отменить на странице «Загрузка результатов»)`
      : null,
  ].filter((part) => part !== null)
  process.stdout.write(`${file}: ${parts.join(', ')}\n`)
}

function sayRefused(file: string, error: unknown, isJson: boolean): void {
  if (!(error instanceof Refusal)) {
    process.exitCode = reportFailure(error, { json: false })
    if (isJson) {
      const fault = { code: 'fault', message: 'Внутренняя ошибка при загрузке файла', problems: [] }
      process.stdout.write(`${JSON.stringify({ file, error: fault })}\n`)
    }
    return
  }
  const { code, message, errors } = error
  if (isJson)
    process.stdout.write(`${JSON.stringify({ file, error: { code, message, problems: errors } })}\n`)
  process.stderr.write(`${file}: ${message}\n`)
}
