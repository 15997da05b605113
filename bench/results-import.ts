import { writeXlsx } from 'hucre'
import { sql } from 'kysely'
import { createImport } from '#assessment/storage/import/results-imports.ts'
import { storeResults } from '#assessment/storage/import/store-results.ts'
import { readApart, readingGround } from '#flows/import-results.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { inMilliseconds, type Measurement } from './measure.ts'
import { groupedByPeers } from './results/peers.ts'

const REGION = { schools: 650, pupils: 25_000 }
const ITEMS = 15
const PUPILS_OF_SCHOOL = 38

/** One work of a region from its xlsx to the aggregates, and how long others waited meanwhile. */
export async function resultsImport(
  store: Store,
  engine: string,
  most: number,
): Promise<readonly Measurement[]> {
  const bytes = await xlsxFile(REGION)
  const { read, stored, worst } = await importFile(store, await settleRegion(store, REGION.schools), {
    name: 'Ф1.xlsx',
    bytes,
  })
  const remark = `чтение ${Math.round(read)} мс, запись и итоги ${Math.round(stored)} мс, файл ${(bytes.length / 1e6).toFixed(1)} МБ`
  const what = `Загрузка работы региона: ${REGION.pupils} участников, ${REGION.schools} школ, ${ITEMS} заданий`
  return [
    inMilliseconds(`${what}, ${engine}`, read + stored, most, remark),
    inMilliseconds(`Ожидание другого запроса во время загрузки, ${engine}`, worst, 300, 'наибольшее'),
  ]
}

/** The same work with ten, a hundred and a thousand schools. */
export async function importGrowth(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settleRegion(store, 1000)
  const times: number[] = []
  for (const schools of [10, 100, 1000]) {
    const bytes = await xlsxFile({ schools, pupils: schools * PUPILS_OF_SCHOOL })
    const { read, stored } = await importFile(store, municipalityId, { name: 'Ф1.xlsx', bytes })
    times.push(read + stored)
  }
  const [ten = 0, hundred = 0, thousand = 0] = times
  const remark = `10 школ ${Math.round(ten)} мс, 100 школ ${Math.round(hundred)} мс; на школу в ${(ten / 10 / (thousand / 1000)).toFixed(0)} раз быстрее`
  return [inMilliseconds(`Загрузка работы 1000 школ, ${engine}`, thousand, 9_000, remark)]
}

/** A million scores of items from a csv: read, stored, grouped; pandas and data.table group the same file. */
export async function millionScores(store: Store, engine: string): Promise<readonly Measurement[]> {
  const place = { schools: 1000, pupils: Math.ceil(1_000_000 / ITEMS) }
  const bytes = Buffer.from(csvOf(sheetOf(place)), 'utf8')
  const municipalityId = await settleRegion(store, place.schools)
  const { read, stored } = await importFile(store, municipalityId, { name: 'Ф1.csv', bytes })
  const what = `1 млн баллов за задания из csv: ${place.pupils} участников, ${place.schools} школ`
  const remark = `чтение ${Math.round(read)} мс, запись и итоги ${Math.round(stored)} мс`
  return [
    inMilliseconds(`${what}, ${engine}`, read + stored, 10_000, remark),
    ...(await groupedByPeers(what, bytes, read + stored)),
  ]
}

/** Milliseconds of the reading, of the rest, and of the longest wait of another's request. */
async function importFile(
  store: Store,
  municipalityId: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly read: number; readonly stored: number; readonly worst: number }> {
  const scope = municipalityScope(municipalityId)
  const now = new Date()
  const importId = await store.transaction(scope, (tx) =>
    createImport(tx, {
      municipalityId,
      fileName: name,
      sha256: 'bench',
      byteCount: bytes.length,
      startedBy: null,
      starterName: 'bench',
      startedAt: now,
      mappingId: null,
      state: 'storing',
    }),
  )
  const others = askMeanwhile(store)
  const start = performance.now()
  const ground = await store.transaction(scope, (tx) => readingGround(tx, 'a secret of the benchmark'))
  const prepared = await readApart(bytes, name, ground, 'rows')
  const read = performance.now()
  await storeResults({ store, scope, importId, municipalityId, now }, prepared)
  const stored = performance.now()
  const { worst } = await others.stop()
  return { read: read - start, stored: stored - read, worst }
}

/** Another person's small request every 20 ms; the longest wait is kept. */
function askMeanwhile(store: Store): { stop(): Promise<{ readonly worst: number }> } {
  let worst = 0
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now()
      await sql`select 1`.execute(store.owner)
      worst = Math.max(worst, performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return {
    async stop() {
      isOver = true
      await asking
      return { worst }
    },
  }
}

async function settleRegion(store: Store, schools: number): Promise<number> {
  return await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, {
      name: 'Степной край',
      authorityName: null,
      regionName: null,
    })
    for (let index = 0; index < schools; index++) {
      const name = `Школа № ${index + 1}`
      await createOrganization(tx, municipalityId, {
        ...noDetails,
        type: 'school',
        names: [{ fullName: name, shortName: name, since: null }],
        codes: [{ codeId: 0, system: 'fisOko', code: codeOf(index), validFrom: null, validTo: null }],
        events: [],
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      })
    }
    return municipalityId
  })
}

async function xlsxFile(place: typeof REGION): Promise<Uint8Array> {
  return await writeXlsx({ sheets: [{ name: 'Индивидуальные результаты', rows: [...sheetOf(place)] }] })
}

function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.join(';')).join('\r\n')
}

/** Every mark from 2 to 5, and pupils that are not alike. */
function sheetOf({ schools, pupils }: typeof REGION): readonly (string | number)[][] {
  const items = Array.from({ length: ITEMS }, (_, index) => `${index + 1} (2б)`)
  const rows = Array.from({ length: pupils }, (_, index) => {
    const ability = (index * 37) % 100
    const scores = items.map((_, item) =>
      (index * 31 + item * 17) % 100 < ability ? 1 + ((index + item) % 2) : 0,
    )
    const total = scores.reduce((sum, score) => sum + score, 0)
    const school = `edu${codeOf(index % schools)}`
    const mark = Math.min(5, 2 + Math.floor(total / 7))
    const code = 40_001 + Math.floor(index / schools)
    return [school, 'Степной район', 'Школа', code, '4А', 7, ...scores, total, mark, mark]
  })
  const header = [
    'ОО',
    'Муниципалитет',
    'Название ОО',
    'Код участника',
    'Класс',
    'Вариант',
    ...items,
    'Первичный балл',
    'Отметка',
    'Отметка по журналу',
  ]
  const titles = [
    ['ВПР 2026 Математика 4 класс'],
    ['Предмет: Математика', `Максимальный первичный балл: ${ITEMS * 2}`, 'Дата: 21.04.2026'],
  ]
  return [...titles, header, ...rows]
}

function codeOf(index: number): string {
  return String(200_000 + index)
}
