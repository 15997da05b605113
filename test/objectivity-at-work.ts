import { addEdition } from '#assessment/storage/catalogue/catalogue-works.ts'
import { screenResults } from '#flows/screen-results.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { screenedCodes, screenedReading } from './fixtures/results/screened-results.ts'
import { importReading, makeResultsPlace, type ResultsPlace } from './results-municipality.ts'

/** A municipality of twelve schools with ten works: the first school lifts its pupils to the marks. */
export async function makeScreenedPlace(store: Store): Promise<ResultsPlace> {
  const place = await makePlaceWithScales(store)
  const [first = ''] = screenedCodes
  const markers = { '4-mathematics': true, '5-mathematics': false }
  const flags = [2025, 2026].map((year) => ({ year, code: first, schoolName: null, markers, row: 2 }))
  await importReading(store, place.municipalityId, screenedReading(flags))
  return place
}

/** The same before any results have come: schools, and the scales of the ten works in the catalogue. */
export async function makePlaceWithScales(store: Store): Promise<ResultsPlace> {
  const place = await makeResultsPlace(store, screenedCodes)
  await store.transaction(municipalityScope(place.municipalityId), async (tx) => {
    for (const { key, items } of screenedReading().works) {
      await addEdition(tx, place.municipalityId, key, {
        authority: 'region',
        edition: 1,
        maxScore: 16,
        items: items.map(({ label, max, kind }) => ({
          ...{ label, kind, max: max ?? 0 },
          ...{ difficulty: null, content: [], requirements: [], skill: null },
        })),
        scale: {
          bands: [
            { from: 0, to: 7, mark: 2 },
            { from: 8, to: 11, mark: 3 },
            { from: 12, to: 14, mark: 4 },
            { from: 15, to: 16, mark: 5 },
          ],
          conditions: [],
        },
        testScores: null,
        source: 'приказ министерства',
      })
    }
  })
  return place
}

/** What the background does, here and now. */
export async function screenNow(store: Store, runId: number): Promise<void> {
  await screenResults(store, runId, { now: () => new Date('2026-11-24T09:00:00Z') })
}
