import { demoAccounts } from '#access/domain/demo-accounts.ts'
import type {
  FormatId,
  OfficialFlag,
  ResultsReading,
  WorkReading,
} from '#assessment/domain/reading/results-reading.ts'
import { prepareReading } from '#assessment/storage/import/prepare-file.ts'
import { previewImport } from '#assessment/storage/import/preview-import.ts'
import { createImport, moveImport } from '#assessment/storage/import/results-imports.ts'
import { storeResults } from '#assessment/storage/import/store-results.ts'
import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { CodeSystem } from '#organizations/domain/code-system.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { chanceOf } from './demo-chance.ts'
import { type DemoPaper, demoAutumnPaper, demoPapers } from './demo-papers.ts'
import { type DemoRoll, demoPupils } from './demo-pupils.ts'

const starter = demoAccounts.find(({ role }) => role === 'methodologist')?.name ?? ''

type DemoFile = { readonly name: string; readonly reading: ResultsReading; readonly at: Date }

/** Loads the invented results the way a file is loaded: works, scores, aggregates, the journal of imports, a list of signs. */
export async function fillDemoResults(
  store: Store,
  given: {
    readonly municipalityId: number
    readonly registry: readonly Organization[]
    readonly today: PlainDate
  },
): Promise<void> {
  const { municipalityId, registry, today } = given
  const scope = municipalityScope(municipalityId)
  for (const { name, reading, at } of demoFiles(registry, today)) {
    const prepared = prepareReading(reading, { registry, currentPrints: [] }, 'rows', name)
    const importId = await store.transaction(scope, async (tx) => {
      const made = await createImport(tx, {
        municipalityId,
        fileName: name,
        sha256: `demo ${name}`,
        byteCount: 0,
        startedBy: null,
        starterName: starter,
        startedAt: at,
        mappingId: null,
        state: 'read',
      })
      const preview = await previewImport(tx, prepared)
      await moveImport(tx, made, ['read'], { state: 'storing', preview, format: reading.format })
      return made
    })
    await storeResults({ store, scope, importId, municipalityId, now: at }, prepared)
  }
}

/** One file a work, as they are downloaded, and the official lists; the oldest first. */
function demoFiles(registry: readonly Organization[], today: PlainDate): readonly DemoFile[] {
  const year = yearOf(today)
  const lastYear = today > `${year}-06-20` ? year : year - 1
  const schools = registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
  const autumn = demoAutumnPaper(today > `${year}-10-10` ? year : year - 1)
  const works = [...demoPapers(lastYear), autumn].map((paper): DemoFile => {
    const { procedure } = paper.key
    return {
      name: `${procedure === 'vpr' ? 'Ф1 Индивидуальные результаты. ' : ''}${paper.title}.xlsx`,
      reading: readingOf(formatOf(paper), [workOf(paper, schools)]),
      at: new Date(`${paper.key.year}-${paper === autumn ? '10-02' : '06-19'}T08:30:00Z`),
    }
  })
  const lists = [lastYear - 1, lastYear].map(
    (of): DemoFile => ({
      name: `Организации с признаками необъективных результатов, ${of}.xlsx`,
      reading: { ...readingOf('vpr-bias-list', []), flags: flagsOf(schools, of) },
      at: new Date(`${of}-06-20T08:30:00Z`),
    }),
  )
  const region = demoPapers(lastYear)
    .filter(({ key }) => key.procedure === 'vpr' && key.year === lastYear)
    .map(
      (paper, index): DemoFile => ({
        name: `Ф2 Статистика по отметкам. ${paper.title}.xlsx`,
        reading: readingOf('vpr-aggregate-f2', [regionOf(paper, index)]),
        at: new Date(`${lastYear}-06-19T09:30:00Z`),
      }),
    )
  return [...works, ...region, ...lists]
}

function formatOf({ key }: DemoPaper): FormatId {
  if (key.procedure === 'vpr') return 'vpr-f1-2026'
  if (key.procedure === 'gve-11') return 'gve'
  if (key.procedure === 'municipal-diagnostic') return 'mapped-table'
  return key.procedure === 'oge' ? 'oge-dense' : 'ege-classic'
}

function readingOf(format: FormatId, works: readonly WorkReading[]): ResultsReading {
  return { format, works, flags: [], changes: [], dropped: [], problems: [] }
}

function workOf(paper: DemoPaper, schools: readonly Organization[]): WorkReading {
  const { procedure, grade } = paper.key
  const pupils = schools
    .filter((school) => grade !== null || !isBasic(school))
    .flatMap((school, index) => demoPupils(paper, rollOf(school, procedure), 6 + index * 100))
  return {
    key: paper.key,
    title: paper.title,
    heldOn: [paper.heldOn],
    maxScore: paper.items.reduce((sum, { max }) => sum + max, 0),
    items: paper.items.map(({ label, max }) => ({
      label,
      written: `${label} (${max}б)`,
      max,
      kind: null,
      difficulty: null,
    })),
    pupils: pupils.map((pupil, index) => ({ ...pupil, row: 6 + index })),
    quarantined: [],
    aggregates: [],
  }
}

/** What the region is said to have published of a work. */
function regionOf(paper: DemoPaper, index: number): WorkReading {
  const participants = 9_400 + index * 130
  const [two, three, five] = [0.11 + (index % 4) * 0.02, 0.36 - (index % 3) * 0.02, 0.16 + (index % 5) * 0.01]
  const of = (share: number) => Math.round(participants * share)
  return {
    ...{ key: paper.key, title: paper.title, heldOn: [], pupils: [], quarantined: [] },
    maxScore: paper.items.reduce((sum, { max }) => sum + max, 0),
    items: [],
    aggregates: [
      {
        ...{ sheet: 'Статистика по отметкам', row: 4, level: 'region', unit: 'Светлогорская область' },
        ...{ municipality: null, participants, scoreCounts: null, journalComparison: null },
        markCounts: {
          2: of(two),
          3: of(three),
          4: participants - of(two) - of(three) - of(five),
          5: of(five),
        },
        ...{ itemShares: null, group: null },
      },
    ],
  }
}

const systems: Readonly<Record<string, CodeSystem>> = {
  ...{ vpr: 'fisOko', oge: 'oge', ege: 'ege' },
  ...{ 'gve-11': 'ege', 'municipal-diagnostic': 'fisOko' },
}

function rollOf(school: Organization, procedure: string): DemoRoll {
  const chance = chanceOf(`school ${school.organizationId}`)
  const name = school.names.at(-1)?.shortName ?? ''
  const isTown = school.settlementKind === 'urban'
  const isSelective = /Гимназия|Лицей/.test(name)
  return {
    code: school.codes.find(({ system }) => system === systems[procedure])?.code ?? '',
    schoolName: name,
    perGrade: isTown ? 42 + Math.floor(chance.next() * 40) : 6 + Math.floor(chance.next() * 12),
    strength: (isSelective ? 0.55 : isTown ? 0.1 : -0.2) + chance.normal() * 0.18,
    isGenerous: isListed(school) || isFirst(school),
  }
}

/** Two schools whose signs the official list repeats. */
function isListed({ names }: Organization): boolean {
  return /Троеполевская|№ 7$/.test(names.at(-1)?.shortName ?? '')
}

/** The demo director's school: it is on no list, but has something to explain. */
function isFirst({ names }: Organization): boolean {
  return /№ 1$/.test(names.at(-1)?.shortName ?? '')
}

/** A school of nine grades takes no ЕГЭ. */
function isBasic({ names }: Organization): boolean {
  return /ООШ/.test(names.at(-1)?.shortName ?? '')
}

function flagsOf(schools: readonly Organization[], year: number): readonly OfficialFlag[] {
  return schools
    .filter(
      (school) => isListed(school) || (year % 2 === 0 && /№ 3$/.test(school.names.at(-1)?.shortName ?? '')),
    )
    .map((school, index) => ({
      year,
      code: school.codes.find(({ system }) => system === 'fisOko')?.code ?? '',
      schoolName: school.names.at(-1)?.shortName ?? null,
      markers: {
        '4-russian': true,
        '5-mathematics': index === 0,
        '4-mathematics': false,
        '5-russian': false,
      },
      row: index + 2,
    }))
}
