import type { ResultsReading } from '#assessment/domain/reading/results-reading.ts'
import { prepareReading } from '#assessment/storage/import/prepare-file.ts'
import { createImport, findCurrentPrints, moveImport } from '#assessment/storage/import/results-imports.ts'
import { storeResults } from '#assessment/storage/import/store-results.ts'
import { takeBackImport } from '#assessment/storage/import/undo-import.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'

export type ResultsPlace = {
  readonly municipalityId: number
  /** By the six digits all of their codes have. */
  readonly schools: ReadonlyMap<string, number>
}

const putAt = new Date('2026-06-01T09:00:00Z')

/** A municipality whose schools have one code in ФИС ОКО and in the exams' databases. */
export async function makeResultsPlace(store: Store, codes: readonly string[]): Promise<ResultsPlace> {
  const municipalityId = await createMunicipality(store.owner, {
    name: 'Заречный округ',
    authorityName: null,
    regionName: null,
  })
  const schools = new Map<string, number>()
  for (const [index, code] of codes.entries()) {
    const name = `СОШ № ${index + 1}`
    const { organizationId } = await store.transaction(municipalityScope(municipalityId), (tx) =>
      createOrganization(tx, municipalityId, {
        ...noDetails,
        type: 'school',
        names: [{ fullName: name, shortName: name, since: null }],
        codes: (['fisOko', 'oge', 'ege'] as const).map((system) => ({
          codeId: 0,
          system,
          code,
          validFrom: null,
          validTo: null,
        })),
        events: [],
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      }),
    )
    schools.set(code, organizationId)
  }
  return { municipalityId, schools }
}

let moment = 0

/** The whole way of one file whose reading is given. Returns the import's number and what it changed. */
export async function importReading(store: Store, municipalityId: number, reading: ResultsReading) {
  const scope = municipalityScope(municipalityId)
  // Each import comes after the one before it.
  const now = new Date(putAt.getTime() + ++moment * 1000)
  const importId = await store.transaction(scope, (tx) =>
    createImport(tx, {
      municipalityId,
      fileName: 'результаты.xlsx',
      sha256: `${moment}`,
      byteCount: 1,
      startedBy: null,
      starterName: 'Перелогин С. А.',
      startedAt: now,
      mappingId: null,
      state: 'storing',
    }),
  )
  const prepared = await store.transaction(scope, async (tx) =>
    prepareReading(
      reading,
      { registry: await listOrganizations(tx), currentPrints: await findCurrentPrints(tx) },
      'rows',
    ),
  )
  const applied = await storeResults({ store, scope, importId, municipalityId, now }, prepared)
  return { importId, applied }
}

export async function undoReading(store: Store, municipalityId: number, importId: number): Promise<void> {
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    await takeBackImport(tx, importId)
    await moveImport(tx, importId, ['imported'], { state: 'undone', closedAt: putAt })
  })
}
