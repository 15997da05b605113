import { preparedRoute, type RouteCard, route } from '#server-kit/http/route.ts'
import { type SheetToWrite, writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { medalHeaders, readMedalsTable, regionRowName } from '../domain/indices/read-medals-table.ts'
import * as contract from '../indices-contract.ts'
import { refuse } from '../refusals.ts'
import { saveMedalCount } from '../storage/medal-counts.ts'
import { type MedalOfYear, readMedalRows } from './medal-rows.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readTextTables } from './text-tables.ts'
import { byName, municipalityOf, type ReadCall, type WriteCall } from './whose-rows.ts'
import { xlsxDownload } from './xlsx-download.ts'

/** Candidates for a medal by schools and years, as counts: from files of ЕГЭ or entered by the authority. */
export function medalRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listMedals, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer(call) {
        const schools = await readSchools(port, call)
        const rows = (await readMedalRows(port, call.tx)).map((row) => viewRow(row, schools))
        return {
          rows: rows.sort((a, b) => b.year - a.year || byName(a, b)),
          schools: schools.map(({ organizationId, shortName }) => ({ organizationId, shortName })),
        }
      },
    }),

    route(contract.setMedals, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.medals.changed',
      async answer({ body, ...call }) {
        if (body.unconfirmed > body.candidates) {
          const detail = 'Не подтвердивших больше, чем претендентов'
          throw refuse('objectivity/medals-wrong', { detail, errors: [{ detail, pointer: '#/unconfirmed' }] })
        }
        return await save(port, call, body)
      },
    }),

    preparedRoute(contract.loadMedals, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.medals.loaded',
      prepare: readTextTables,
      async answer({ prepared: { fileName, tables }, body: _, params: __, query: ___, ...call }) {
        const schools = await readSchools(port, call)
        const names = new Map(schools.map(({ organizationId, shortName }) => [shortName, organizationId]))
        const lines = readMedalsTable(tables[0] ?? [], names)
        const before = await readMedalRows(port, call.tx)
        let changed = 0
        for (const line of lines) {
          const known = before.find(
            (row) => row.organizationId === line.organizationId && row.year === line.year,
          )
          if (known?.candidates === line.candidates && known.unconfirmed === line.unconfirmed) continue
          changed++
          await keep(call, { ...line, version: known?.version ?? 0 })
        }
        call.note({ subject: fileName, after: { changed } })
        return { changed, same: lines.length - changed }
      },
    }),

    route(contract.downloadMedals, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const last = query.year ?? Number(call.today.slice(0, 4))
        const schools = await readSchools(port, call)
        const rows = (await readMedalRows(port, call.tx)).map((row) => viewRow(row, schools))
        const sheet = sheetOf(last, schools, rows)
        return xlsxDownload('Претенденты на медаль.xlsx', () => writeWorkbook([sheet]))
      },
    }),
  ]
}

type School = Awaited<ReturnType<NeighboursPort['readOrganizations']>>[number]

async function readSchools(port: NeighboursPort, { tx, today }: ReadCall): Promise<readonly School[]> {
  return (await port.readOrganizations(tx, today)).filter(
    ({ isActive, type }) => isActive && type === 'school',
  )
}

type Sent = Pick<MedalOfYear, 'organizationId' | 'year' | 'version' | 'candidates' | 'unconfirmed'>

async function save(port: NeighboursPort, call: WriteCall, sent: Sent): Promise<contract.MedalRow> {
  const schools = await readSchools(port, call)
  if (sent.organizationId !== null && !schools.some((one) => one.organizationId === sent.organizationId)) {
    throw refuse('objectivity/organization-not-found')
  }
  const find = async () =>
    (await readMedalRows(port, call.tx)).find(
      (row) => row.organizationId === sent.organizationId && row.year === sent.year,
    )
  const before = await find()
  const saved = await keep(call, sent)
  if (!saved) {
    const current = await find()
    throw refuse('objectivity/medals-changed-meanwhile', { current: current && viewRow(current, schools) })
  }
  const view = viewRow(saved, schools)
  call.note({
    subject: `${view.organizationName}, ${sent.year}`,
    ...(sent.organizationId === null ? {} : { organizationId: sent.organizationId }),
    before,
    after: saved,
  })
  return view
}

async function keep({ tx, person, today }: WriteCall, sent: Sent) {
  const author = { authorName: person.name, changedOn: today }
  return await saveMedalCount(tx, municipalityOf(person), { ...sent, ...author })
}

function viewRow(row: MedalOfYear, schools: readonly School[]): contract.MedalRow {
  const known = schools.find(({ organizationId }) => organizationId === row.organizationId)
  const organizationName =
    row.organizationId === null ? regionRowName : (known?.shortName ?? `Организация ${row.organizationId}`)
  return { ...row, organizationName }
}

function sheetOf(last: number, schools: readonly School[], rows: readonly contract.MedalRow[]): SheetToWrite {
  const [school, year, candidates, unconfirmed] = medalHeaders
  const names = [regionRowName, ...schools.map(({ shortName }) => shortName)]
  return {
    name: 'Претенденты',
    titles: ['Претенденты на медаль по отметкам школы и те из них, чьи баллы ЕГЭ не отвечают условию медали'],
    columns: [
      { header: school, kind: 'text', width: 40 },
      { header: year, kind: 'number' },
      { header: candidates, kind: 'number' },
      { header: unconfirmed, kind: 'number' },
    ],
    rows: names.flatMap((name) =>
      [last, last - 1, last - 2].map((of) => {
        const known = rows.find((row) => row.organizationName === name && row.year === of)
        return [name, of, known?.candidates ?? null, known?.unconfirmed ?? null]
      }),
    ),
  }
}
