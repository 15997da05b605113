import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { readOutsideList } from '../domain/input/read-outside-list.ts'
import { refuse } from '../refusals.ts'
import { findOutsideListed, replaceOutsideList } from '../storage/outside-lists.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, nameIn, readNames } from './whose-rows.ts'

const MOST_SHOWN = 10

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
        const names = await readNames(port, call)
        const keys = await port.lists.readKeys(tx, today)
        const { found, unknown, contradictions } = readOutsideList(prepared, keys, (id) => nameIn(names, id))
        if (contradictions.length > 0)
          throw refuse('support/list-unreadable', {
            detail: 'В одной строке названы две разные школы',
            errors: contradictions,
          })
        if (found.length === 0)
          throw refuse('support/list-unreadable', {
            detail: 'В таблице нет ни кодов, ни названий школ реестра: проверьте, тот ли это файл',
            errors: unknown.slice(0, MOST_SHOWN),
          })
        await replaceOutsideList(tx, municipalityOf(person), { ...body, addedOn: today }, found)
        note({ subject: body.document, after: { ...body, schools: found.length } })
        return { found: found.map((id) => nameIn(names, id)), unknown: [...unknown] }
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
