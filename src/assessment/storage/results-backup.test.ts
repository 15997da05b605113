import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadBackup } from '#server-kit/database/backup/load-backup.ts'
import { writeBackup } from '#server-kit/database/backup/write-backup.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { pupil, resultsReading, workReading } from '../../../test/fixtures/results-reading.ts'
import { openTestStore } from '../../../test/open-test-store.ts'
import { importReading, makeResultsPlace } from '../../../test/results-municipality.ts'
import { temporaryPlace } from '../../../test/storage/place.ts'
import { keepUpload } from './import/uploads.ts'

let store: Store
let target: Store
const place = temporaryPlace()

beforeAll(async () => {
  store = await openTestStore()
  target = await openTestStore()
})
afterAll(async () => {
  await store?.close()
  await target?.close()
  place.remove()
})

it('a backup holds participants of every campaign and no uploaded file', async () => {
  const { municipalityId } = await makeResultsPlace(store, ['053001'])
  const years = [2024, 2026, 2051]
  let importId = 0
  for (const year of years) {
    const key = { ...workReading().key, year }
    const loaded = await importReading(
      store,
      municipalityId,
      resultsReading([workReading({ key, pupils: [pupil({ row: 5 })] })]),
    )
    importId = loaded.importId
  }
  const now = new Date('2026-11-24T09:00:00Z')
  await store.transaction(municipalityScope(municipalityId), (tx) =>
    keepUpload(tx, { importId, municipalityId, bytes: Buffer.from('Несмеянов') }, { secret: 'тайна', now }),
  )
  const file = join(place.root, 'копия.jsonl.gz')
  await writeBackup(store, file, { program: '0.1.0', now, dataDir: place.dataDir })
  expect(gunzipSync(readFileSync(file)).toString()).not.toContain('results_upload')

  await loadBackup(target.owner, file)
  const { rows } = await sql`
    select p.year, d.score_sum as sum from assessment.participant p
      join assessment.score_distribution d using (organization_id, work_id) order by 1
  `.execute(target.owner)
  expect(rows).toEqual(years.map((year) => ({ year, sum: 3 })))
})
