import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { pupil, resultsReading, workReading } from '../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace, undoReading } from '../../../test/results-municipality.ts'
import type { ResultsReading } from '../domain/reading/results-reading.ts'
import { prepareReading } from './import/prepare-file.ts'
import { createImport, findCurrentPrints, getImport } from './import/results-imports.ts'
import { settle } from './import/settle-works.ts'
import { storeResults } from './import/store-results.ts'

const codes = ['053001', '053002', '053003'] as const
const runs = Number(process.env.RESULTS_RUNS ?? 8)

/** A file: for some schools, the scores of some pupils in two items, and of every third pupil that they have ОВЗ. */
const file = fc.dictionary(
  fc.constantFrom(...codes),
  fc.array(fc.tuple(fc.integer({ min: -3, max: 1 }), fc.integer({ min: -3, max: 2 })), {
    minLength: 1,
    maxLength: 4,
  }),
  { minKeys: 1 },
)
type File = Record<string, [number, number][]>

function readingOf(given: File): ResultsReading {
  const items = workReading().items.slice(0, 2)
  const pupils = Object.entries(given).flatMap(([school, rows]) =>
    rows.map((scores, index) => {
      const primaryScore = scores.reduce((sum, score) => sum + Math.max(0, score), 0)
      const notes = primaryScore % 3 === 2 ? { ovz: 1, repeater: 0 } : { ovz: 0 }
      return pupil({ row: 5 + index, school, scores, primaryScore, mark: 2 + primaryScore, notes })
    }),
  )
  return resultsReading([workReading({ items, pupils })])
}

onEachEngine('results in any order', (open) => {
  async function aggregates(municipalityId: number) {
    const { rows } = await sql<{ row: string }>`
      select (a.figures - 'organization_id' - 'work_id' - 'municipality_id' || jsonb_build_object('code', c.code))::text as row
      from (
        select organization_id, to_jsonb(d) as figures from assessment.score_distribution d
        where municipality_id = ${municipalityId}
        union all select organization_id, to_jsonb(i) from assessment.item_statistics i
        where municipality_id = ${municipalityId}
        union all select organization_id, to_jsonb(j) from assessment.mark_journal j
        where municipality_id = ${municipalityId}
        union all select organization_id, to_jsonb(g) from assessment.group_distribution g
        where municipality_id = ${municipalityId}) a
        join organizations.organization_code c on c.organization_id = a.organization_id and c.system = 'fisOko'
      order by 1
    `.execute(open().owner)
    return rows
  }

  async function makeAnew(municipalityId: number) {
    await open().transaction(municipalityScope(municipalityId), async (tx) => {
      const parts = await tx
        .selectFrom('assessment.school_part')
        .select(['workId', 'organizationId'])
        .where('isCurrent', '=', true)
        .execute()
      const touched = new Map<number, Set<number>>()
      for (const { workId, organizationId } of parts) {
        touched.set(workId, (touched.get(workId) ?? new Set()).add(organizationId))
      }
      await settle(tx, touched)
    })
  }

  it('come to the same totals, whichever file is loaded first, and an undone file leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), file, async (files, extra) => {
        const { municipalityId } = await makeResultsPlace(open(), codes)
        const load = (given: File) => importReading(open(), municipalityId, readingOf(given))
        for (const given of files) await load(given)
        const before = await aggregates(municipalityId)
        const { importId, applied } = await load(extra)
        if (applied.schools > applied.same) await undoReading(open(), municipalityId, importId)
        expect(await aggregates(municipalityId)).toEqual(before)

        // Made anew from the participants, the sums staged beforehand come out the same.
        await makeAnew(municipalityId)
        expect(await aggregates(municipalityId)).toEqual(before)

        // The last word on each school, said at once or school by school from the end.
        const last: File = Object.assign({}, ...files)
        const other = await makeResultsPlace(open(), codes)
        for (const [code, rows] of Object.entries(last).reverse()) {
          await importReading(open(), other.municipalityId, readingOf({ [code]: rows }))
        }
        expect(await aggregates(other.municipalityId)).toEqual(before)
      }),
      { numRuns: runs },
    )
  })

  it('cut short before its last transaction a file changes nothing, and goes in whole the next time', async () => {
    const { municipalityId } = await makeResultsPlace(open(), codes)
    await importReading(open(), municipalityId, readingOf({ '053001': [[1, 2]] }))
    const before = await aggregates(municipalityId)
    const scope = municipalityScope(municipalityId)
    const now = new Date('2026-08-01T09:00:00Z')
    const prepared = await open().transaction(scope, async (tx) => {
      const ground = { registry: await listOrganizations(tx), currentPrints: await findCurrentPrints(tx) }
      return prepareReading(readingOf({ '053001': [[0, 0]], '053002': [[1, 1]] }), ground, 'rows')
    })
    const importId = await open().transaction(scope, (tx) =>
      createImport(tx, {
        municipalityId,
        fileName: 'оборвано.xlsx',
        sha256: 'cut',
        byteCount: 1,
        startedBy: null,
        starterName: 'Перелогин С. А.',
        startedAt: now,
        mappingId: null,
        state: 'storing',
      }),
    )
    const place = { store: open(), scope, importId, municipalityId, now }
    const cut = storeResults(place, prepared, () => Promise.reject(new Error('the power went')))
    await expect(cut).rejects.toThrow('the power went')
    expect(await aggregates(municipalityId)).toEqual(before)

    await storeResults(place, prepared)
    expect((await aggregates(municipalityId)).length).toBeGreaterThan(before.length)
    const state = await open().transaction(scope, async (tx) => (await getImport(tx, importId)).state)
    expect(state).toBe('imported')
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from assessment.participant where import_id = ${importId}
    `.execute(open().owner)
    expect(rows).toEqual([{ n: 2 }])
  })
})
