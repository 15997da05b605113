import { preparedRoute, type RouteCard, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { readRegionalTables } from '../domain/regional/read-regional-table.ts'
import { regionalKey } from '../domain/regional/regional-figures.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../regional-contract.ts'
import {
  getRegionalSet,
  keepRegionalSets,
  listRegionalSets,
  moveRegionalSet,
  type RegionalSet,
} from '../storage/regional-figures.ts'
import { regionalKindNames } from '../texts/indices.ru.ts'
import type { KnownWork, NeighboursPort } from './neighbours-port.ts'
import { sheetsOfRegional } from './sheets-of-regional.ts'
import { readTextTables } from './text-tables.ts'
import { municipalityOf } from './whose-rows.ts'
import { xlsxDownload } from './xlsx-download.ts'

/** What the region has published: the reference of a run where one municipality has its own rows only. */
export function regionalRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listRegional, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ tx }) {
        const works = await port.readWorks(tx)
        return { sets: (await listRegionalSets(tx)).map((one) => viewSet(one, works)) }
      },
    }),

    preparedRoute(contract.loadRegional, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.regional.loaded',
      async prepare(sent) {
        const { fileName, tables } = await readTextTables(sent)
        return { fileName, sets: readRegionalTables(tables) }
      },
      async answer({ body: { source }, prepared: { fileName, sets }, tx, person, today, note }) {
        const loading = { municipalityId: municipalityOf(person), source, fileName, loadedOn: today }
        const { replaced } = await keepRegionalSets(tx, { ...loading, loaderName: person.name }, sets)
        const kinds = [...new Set(sets.map(({ kind }) => kind))]
        note({
          subject: fileName,
          after: {
            source,
            tables: kinds.map((kind) => regionalKindNames[kind]),
            works: sets.length,
            replaced,
          },
        })
        const rows = sets.reduce((sum, one) => sum + one.rows.length, 0)
        return { kinds, works: new Set(sets.map(regionalKey)).size, rows, replaced }
      },
    }),

    route(contract.moveRegionalAway, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.regional.removal',
      async answer({ body: { sets, removed }, tx, note }) {
        const works = await port.readWorks(tx)
        const moved: contract.RegionalSetLine[] = []
        for (const { regionalSetId: setId, version } of sets) {
          const before = await getRegionalSet(tx, setId)
          const after = await moveRegionalSet(tx, { setId, version }, removed)
          if (!after) throw refuse('objectivity/changed-meanwhile', { current: viewSet(before, works) })
          const { kind, year, grade, subject } = after.figures
          note({ subject: `${regionalKindNames[kind]} ${year} ${grade} ${subject}`, after: { removed } })
          moved.push(viewSet(after, works))
        }
        return { sets: moved }
      },
    }),

    route(contract.downloadRegional, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ tx }) {
        const sheets = sheetsOfRegional(await listRegionalSets(tx))
        return xlsxDownload('Данные региона.xlsx', () => writeWorkbook(sheets))
      },
    }),
  ]
}

function viewSet(
  { setId, figures, ...rest }: RegionalSet,
  works: readonly KnownWork[],
): contract.RegionalSetLine {
  const { kind, year, grade, subject, rows } = figures
  const own = works.find(({ key }) => key.procedure === 'vpr' && regionalKey(key) === regionalKey(figures))
  return {
    ...rest,
    ...{ regionalSetId: setId, kind, year, grade, subject },
    rows: rows.length,
    ownPupils: own?.pupils ?? null,
  }
}
