import { writeXlsx } from 'hucre'
import { sql } from 'kysely'
import { createImport } from '#assessment/storage/results-imports.ts'
import { storeResults } from '#assessment/storage/store-results.ts'
import { readApart, readingGround } from '#flows/import-results.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { inMilliseconds, type Measurement } from './measure.ts'

const SCHOOLS = 650
const PUPILS = 25_000
const ITEMS = 15

/** One work of a region from its xlsx to the aggregates, and how long others waited meanwhile. */
export async function resultsImport(
  store: Store,
  engine: string,
  most: number,
): Promise<readonly Measurement[]> {
  const municipalityId = await settleRegion(store)
  const scope = municipalityScope(municipalityId)
  const bytes = await regionFile()
  const now = new Date()
  const importId = await store.transaction(scope, (tx) =>
    createImport(tx, {
      municipalityId,
      fileName: 'Ф1.xlsx',
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
  const prepared = await readApart(bytes, 'Ф1.xlsx', ground, 'rows')
  const read = performance.now()
  await storeResults({ store, scope, importId, municipalityId, now }, prepared)
  const stored = performance.now()
  const { worst } = await others.stop()
  const remark = `чтение ${Math.round(read - start)} мс, запись и итоги ${Math.round(stored - read)} мс, файл ${(bytes.length / 1e6).toFixed(1)} МБ`
  const what = `Загрузка работы региона: ${PUPILS} участников, ${SCHOOLS} школ, ${ITEMS} заданий`
  return [
    inMilliseconds(`${what}, ${engine}`, stored - start, most, remark),
    inMilliseconds(`Ожидание другого запроса во время загрузки, ${engine}`, worst, 300, 'наибольшее'),
  ]
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

async function settleRegion(store: Store): Promise<number> {
  return await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, {
      name: 'Степной край',
      authorityName: null,
      regionName: null,
    })
    for (let index = 0; index < SCHOOLS; index++) {
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

async function regionFile(): Promise<Uint8Array> {
  const items = Array.from({ length: ITEMS }, (_, index) => `${index + 1} (2б)`)
  const pupils = Array.from({ length: PUPILS }, (_, index) => {
    const scores = items.map((_, item) => (index * 7 + item * 13) % 3)
    const total = scores.reduce((sum, score) => sum + score, 0)
    const school = `edu${codeOf(index % SCHOOLS)}`
    const mark = Math.min(5, 2 + Math.floor(total / 9))
    return [
      school,
      'Степной район',
      'Школа',
      40_001 + Math.floor(index / SCHOOLS),
      '4А',
      7,
      ...scores,
      total,
      mark,
      mark,
    ]
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
  return await writeXlsx({
    sheets: [{ name: 'Индивидуальные результаты', rows: [...titles, header, ...pupils] }],
  })
}

function codeOf(index: number): string {
  return String(200_000 + index)
}
