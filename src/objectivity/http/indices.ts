import { type RouteCard, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { compileFormula } from '../domain/indices/compile-formula.ts'
import * as contract from '../indices-contract.ts'
import { refuse } from '../refusals.ts'
import { addIndexEdition, listIndexEditions } from '../storage/index-editions.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { sheetsOfIndices } from './sheets-of-indices.ts'
import { viewEdition, viewIndices } from './view-indices.ts'
import { municipalityOf } from './whose-rows.ts'
import { xlsxDownload } from './xlsx-download.ts'

/** Indices whose formulas the authority may write itself. */
export function indexRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getIndices, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ query, ...call }) {
        return await viewIndices(port, call, query.year)
      },
    }),

    route(contract.downloadIndices, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const view = await viewIndices(port, call, query.year)
        return xlsxDownload(`Индексы объективности ${view.year}.xlsx`, () =>
          writeWorkbook(sheetsOfIndices(view)),
        )
      },
    }),

    route(contract.changeIndex, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.index.changed',
      async answer({ params: { indexKey }, body: { edition: seen, ...formula }, tx, person, today, note }) {
        const compiled = compileFormula(indexKey, formula.formula)
        if (!compiled.ok) {
          const { message: detail } = compiled
          throw refuse('objectivity/formula-wrong', { detail, errors: [{ detail, pointer: '#/formula' }] })
        }
        const former = (await listIndexEditions(tx)).find((one) => one.indexKey === indexKey)
        const edition = { ...formula, indexKey, edition: seen + 1, authorName: person.name, madeOn: today }
        const isNext = (former?.edition ?? 0) === seen
        if (!isNext || !(await addIndexEdition(tx, municipalityOf(person), edition))) {
          const current = (await listIndexEditions(tx)).find((one) => one.indexKey === indexKey)
          throw refuse('objectivity/index-changed-meanwhile', { current: current && viewEdition(current) })
        }
        note({ subject: formula.title, before: former, after: edition })
        return viewEdition(edition)
      },
    }),
  ]
}
