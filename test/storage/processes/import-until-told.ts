import { writeSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import { sql } from 'kysely'
import { createImport, getImport } from '#assessment/storage/import/results-imports.ts'
import { keepUpload } from '#assessment/storage/import/uploads.ts'
import { findWaitingImports, workOnImport } from '#flows/import-results.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { pupil, resultsReading, workReading } from '../../fixtures/results-reading.ts'
import { importReading, makeResultsPlace } from '../../results-municipality.ts'

// Says what counts, then takes up the import of a large file that waits, and stops dead where it was told to.

const [dataDir = '', stopAt = ''] = process.argv.slice(2)
const codes = ['053001', '053002', '053003'] as const
const settings = {
  secret: 'тайна опыта',
  now: () => new Date('2026-06-02T10:00:00Z'),
  today: () => plainDate('2026-06-02'),
}

const store = await openStore({ dataDir })
const municipalityId = await findPlace()
const scope = municipalityScope(municipalityId)
say(`found ${await whatCounts()}`)
const [waiting] = await findWaitingImports(store)
const importId = waiting ?? (await sendFile())
await workOnImport(stopping(store), importId, settings)
const { rows } = await sql<{ n: number }>`
  select count(*)::int as n from assessment.participant where import_id = ${importId}
`.execute(store.owner)
say(`imported ${rows[0]?.n} ${await whatCounts()}`)
const state = await store.transaction(scope, async (tx) => (await getImport(tx, importId)).state)
say(`state ${state}`)
await store.close()
process.exit(0)

/** The same store, but the process waits for its end once the import has come this far. */
function stopping(whole: Store): Store {
  return {
    ...whole,
    async transaction(asked, work) {
      const done = await progress()
      const isThere = stopAt === 'rows' ? done > 20 && done < 70 : stopAt === 'switch' && done >= 95
      if (isThere) {
        say('here')
        await new Promise(() => setInterval(() => undefined, 1000))
      }
      return await whole.transaction(asked, work)
    },
  }
}

async function progress(): Promise<number> {
  const rows = await store.owner.selectFrom('assessment.results_import').select('progress').execute()
  return Math.max(0, ...rows.filter((row) => row.progress < 100).map((row) => row.progress))
}

async function findPlace(): Promise<number> {
  const found = await store.owner.selectFrom('organizations.municipality').selectAll().executeTakeFirst()
  if (found) return found.municipalityId
  const made = await makeResultsPlace(store, codes)
  const pupils = codes.map((school, row) => pupil({ row: 5 + row, school }))
  await importReading(store, made.municipalityId, resultsReading([workReading({ pupils })]))
  return made.municipalityId
}

/** Everything that pages could show. */
async function whatCounts(): Promise<string> {
  const sums = await sql<{ said: string }>`
    select coalesce(json_agg(d order by organization_id, work_id)::text, '') as said
    from assessment.score_distribution d
  `.execute(store.owner)
  const parts = await sql<{ said: string }>`
    select string_agg(s.import_id || ':' || s.participants, ' ' order by s.organization_id) as said
    from assessment.school_part s where is_current
  `.execute(store.owner)
  return JSON.stringify([sums.rows[0]?.said, parts.rows[0]?.said])
}

async function sendFile(): Promise<number> {
  const items = ['1 (1б)', '2 (2б)', '3 (1б)']
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const scores = [index % 2, index % 3, (index >> 1) % 2]
    const total = scores.reduce((sum, score) => sum + score, 0)
    return [`edu${codes[index % 3]}`, 40_001 + index, '4А', ...scores, total, Math.min(5, 2 + total)]
  })
  const sheet = [
    ['ВПР 2026 Математика 4 класс'],
    ['Логин ОО', 'Код участника', 'Класс', ...items, 'Первичный балл', 'Отметка'],
    ...rows,
  ]
  const bytes = await writeXlsx({ sheets: [{ name: 'Индивидуальные результаты', rows: sheet }] })
  const now = settings.now()
  return await store.transaction(scope, async (tx) => {
    const importId = await createImport(tx, {
      municipalityId,
      fileName: 'Ф1.xlsx',
      sha256: 'large',
      byteCount: bytes.length,
      startedBy: null,
      starterName: 'Перелогин С. А.',
      startedAt: now,
      mappingId: null,
      state: 'storing',
    })
    await keepUpload(tx, { importId, municipalityId, bytes }, { secret: settings.secret, now })
    return importId
  })
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
