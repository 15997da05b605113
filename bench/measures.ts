import type { Store } from '#server-kit/database/database.ts'
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

type Lines = Measurement | readonly Measurement[]

/** One thing measured; `name` is what `npm run bench <name>` chooses it by. */
type Measure = { readonly name: string; readonly run: () => Promise<Lines> | Lines }

type OnStore = { readonly name: string; readonly work: (store: Store, engine: string) => Promise<Lines> }

const embedded = 'встроенная база'

const withoutStore: readonly Measure[] = [
  { name: 'read-seeds', run: readSeeds },
  { name: 'screen', run: screenSpeed },
  { name: 'read-xlsx', run: readLargeXlsx },
  { name: 'cold-start', run: coldStart },
  { name: 'first-page', run: firstPage },
]

const onBothEngines: readonly OnStore[] = [
  { name: 'import-plan', work: importAndSchedule },
  { name: 'board', work: (store, engine) => boardPage(store, engine, engine === embedded ? 200 : 100) },
  { name: 'plan-page', work: (store, engine) => planPage(store, engine, engine === embedded ? 200 : 100) },
  { name: 'digest', work: digestOfDay },
  { name: 'reports', work: (store, engine) => reportsUnderLoad(store, engine, 1_000) },
  { name: 'results-import', work: (store, engine) => resultsImport(store, engine, 6_000) },
  { name: 'results-growth', work: importGrowth },
  { name: 'results-page', work: resultsPage },
  { name: 'cycle', work: cyclePages },
  { name: 'collections', work: collections },
  { name: 'indicators', work: indicators },
]

// Counted in the process or written to a file: the engine makes no difference one could see.
const onEmbeddedOnly: readonly OnStore[] = [
  { name: 'support', work: supportIdentify },
  { name: 'school-notes', work: schoolNotes },
  { name: 'recommendation-papers', work: recommendationPapers },
]

const onServerOnly: readonly OnStore[] = [{ name: 'million-scores', work: millionScores }]

/** Everything measured, the embedded engine first; without a server its half is one line that says so. */
export function measuresOn(server: string | undefined): readonly Measure[] {
  const onEmbedded = [...onBothEngines, ...onEmbeddedOnly].map(({ name, work }) => ({
    name,
    run: () => withEmbeddedStore((store) => work(store, embedded)),
  }))
  const onServer = [...onBothEngines, ...onServerOnly].map(({ name, work }) => ({
    name,
    run:
      server === undefined
        ? () => skipped(`${name}, PostgreSQL`, 'не задан TEST_DATABASE_URL')
        : () => withServerStore(server, (store) => work(store, 'PostgreSQL')),
  }))
  return [...withoutStore, ...onEmbedded, ...onServer]
}
