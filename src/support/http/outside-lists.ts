import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { refuse } from '../refusals.ts'
import { findOutsideListed, replaceOutsideList } from '../storage/outside-lists.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, nameIn, readNames } from './whose-rows.ts'

/** Lists of the federation and of the region, beside what was found here. */
export function outsideListRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    preparedRoute(contract.loadOutsideList, {
      may: 'support.run.manage',
      audit: 'support.list.loaded',
      prepare: async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
        file && (await port.lists.read(file)),
      async answer({ prepared, body, ...call }) {
        const { tx, person, today, note } = call
        if (!prepared)
          throw refuse('support/list-unreadable', { detail: 'Приложите таблицу со списком школ' })
        const { found, unknown } = findSchools(prepared, await port.lists.readKeys(tx, today))
        if (found.length === 0)
          throw refuse('support/list-unreadable', {
            detail: 'В таблице нет ни кодов, ни названий школ реестра',
          })
        await replaceOutsideList(tx, municipalityOf(person), { ...body, addedOn: today }, found)
        note({ subject: body.document, after: { ...body, schools: found.length } })
        const names = await readNames(port, call)
        return { found: found.map((id) => nameIn(names, id)), unknown }
      },
    }),

    route(contract.listOutside, {
      may: 'support.run.read',
      audit: 'none',
      async answer(call) {
        const names = await readNames(port, call)
        const lists = Map.groupBy(
          await findOutsideListed(call.tx),
          ({ issuer, category, year }) => `${issuer} ${category} ${year}`,
        )
        return {
          lists: [...lists.values()].flatMap((own) => {
            const [first] = own
            if (!first) return []
            const { issuer, category, year, document } = first
            const schools = own.map(({ organizationId }) => nameIn(names, organizationId))
            return [{ issuer, category, year, document, schools }]
          }),
        }
      },
    }),

    route(contract.removeOutsideList, {
      may: 'support.run.manage',
      audit: 'support.list.removal',
      async answer({ body: { issuer, category, year }, tx, person, today, note }) {
        const own = (await findOutsideListed(tx, year)).filter(
          (one) => one.issuer === issuer && one.category === category,
        )
        const list = { issuer, category, year, document: own[0]?.document ?? '', addedOn: today }
        await replaceOutsideList(tx, municipalityOf(person), list, [])
        note({ subject: list.document, before: { issuer, category, year, schools: own.length } })
        return { removed: own.length }
      },
    }),
  ]
}

const MOST_UNKNOWN = 50

/** A row is a school where one of its cells is a code or a name that the registry knows. */
function findSchools(
  rows: readonly (readonly string[])[],
  keys: ReadonlyMap<string, number>,
): { readonly found: readonly number[]; readonly unknown: readonly string[] } {
  const found = new Set<number>()
  const unknown: string[] = []
  for (const row of rows) {
    const known = row.map((cell) => keys.get(cell.toLocaleLowerCase('ru'))).find((id) => id !== undefined)
    if (known !== undefined) found.add(known)
    else if (row.some((cell) => /№\s*\d|школа\s|\sшкола|гимназия|лицей/i.test(cell)))
      unknown.push(row.filter(Boolean).join(' · ').slice(0, 200))
  }
  return { found: [...found], unknown: unknown.slice(0, MOST_UNKNOWN) }
}
