import { availableParallelism, cpus, totalmem } from 'node:os'
import { boardPage } from './board-page.ts'
import { coldStart } from './cold-start.ts'
import { collections } from './collections.ts'
import { cyclePages } from './cycle-pages.ts'
import { digestOfDay } from './digest-of-day.ts'
import { firstPage } from './first-page.ts'
import { importAndSchedule } from './import-and-schedule.ts'
import { indicators } from './indicators.ts'
import { type Measurement, skipped } from './measure.ts'
import { screenSpeed } from './objectivity/screen-speed.ts'
import { planPage } from './plan-page.ts'
import { readLargeXlsx } from './read-large-xlsx.ts'
import { readSeeds } from './read-seeds.ts'
import { recommendationPapers } from './recommendation-papers.ts'
import { reportsUnderLoad } from './reports-under-load.ts'
import { importGrowth, millionScores, resultsImport } from './results-import.ts'
import { resultsPage } from './results-page.ts'
import { schoolNotes } from './school-notes.ts'
import { withEmbeddedStore, withServerStore } from './stores.ts'
import { supportIdentify } from './support-identify.ts'

// `npm run bench`: every promise about speed, measured on this machine. A broken promise is marked and does not stop the rest.
const server = process.env.TEST_DATABASE_URL

const steps: readonly (() => Promise<readonly Measurement[]> | readonly Measurement[])[] = [
  readSeeds,
  async () => [await withEmbeddedStore((store) => importAndSchedule(store, 'встроенная база'))],
  async () => await withEmbeddedStore((store) => planPage(store, 'встроенная база', 200)),
  async () => await withEmbeddedStore((store) => boardPage(store, 'встроенная база', 200)),
  async () => await withEmbeddedStore((store) => digestOfDay(store, 'встроенная база')),
  async () => await withEmbeddedStore((store) => reportsUnderLoad(store, 'встроенная база', 1_000)),
  screenSpeed,
  readLargeXlsx,
  async () => await withEmbeddedStore((store) => resultsImport(store, 'встроенная база', 6_000)),
  async () => await withEmbeddedStore((store) => importGrowth(store, 'встроенная база')),
  async () => await withEmbeddedStore((store) => resultsPage(store, 'встроенная база')),
  async () => await withEmbeddedStore((store) => cyclePages(store, 'встроенная база')),
  async () => await withEmbeddedStore((store) => collections(store, 'встроенная база')),
  async () => await withEmbeddedStore((store) => supportIdentify(store, 'встроенная база')),
  async () => [await withEmbeddedStore((store) => schoolNotes(store, 'встроенная база'))],
  async () => [await withEmbeddedStore((store) => recommendationPapers(store, 'встроенная база'))],
  async () => await withEmbeddedStore((store) => indicators(store, 'встроенная база')),
  ...(server
    ? [
        async () => await withServerStore(server, (store) => resultsPage(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => cyclePages(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => collections(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => indicators(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => resultsImport(store, 'PostgreSQL', 6_000)),
        async () => await withServerStore(server, (store) => importGrowth(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => millionScores(store, 'PostgreSQL')),
        async () => [await withServerStore(server, (store) => importAndSchedule(store, 'PostgreSQL'))],
        async () => await withServerStore(server, (store) => planPage(store, 'PostgreSQL', 100)),
        async () => await withServerStore(server, (store) => boardPage(store, 'PostgreSQL', 100)),
        async () => await withServerStore(server, (store) => digestOfDay(store, 'PostgreSQL')),
        async () => await withServerStore(server, (store) => reportsUnderLoad(store, 'PostgreSQL', 1_000)),
      ]
    : [() => [skipped('Измерения на PostgreSQL', 'не задан TEST_DATABASE_URL')]]),
  async () => [await coldStart()],
  () => [firstPage()],
]

const measured: Measurement[] = []
for (const step of steps) measured.push(...(await step()))

const rows = measured.map(({ what, value, target, kept, remark = '' }) => [
  what,
  value,
  target,
  kept === null ? 'пропущено' : kept ? 'да' : 'НЕТ',
  remark,
])
const table = [['Что измерено', 'Медиана', 'Цель', 'Выполнено', ''], ...rows]
const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? []
const gigabytes = Math.round(totalmem() / 2 ** 30)
const cpu = cpus()[0]?.model ?? ''
process.stdout.write(`Node ${process.version}, ${availableParallelism()} × ${cpu}, ${gigabytes} ГБ\n\n`)
for (const row of table) {
  process.stdout.write(
    `${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  )
}
