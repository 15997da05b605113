import { mediaTypes } from '#documents/domain/stored-file.ts'
import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../context-contract.ts'
import { readProfileTable } from '../domain/profile/read-profile-table.ts'
import { type Factor, factors, riskProfile, type Significance } from '../domain/profile/risk-profile.ts'
import { refuse } from '../refusals.ts'
import { findProfiles, type StoredProfile, saveProfile } from '../storage/risk-profiles.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { sheetOfProfile } from './sheet-of-profile.ts'
import { isOfAuthority, municipalityOf, nameIn, readNames, type WriteCall } from './whose-rows.ts'

/** Risk profiles: answers put together by groups, the official significance beside them. */
export function profileRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listProfiles, {
      may: 'support.case.read',
      audit: 'none',
      async answer({ params: { organizationId }, query: { year }, ...call }) {
        const { tx, today } = call
        const names = await readNames(port, call)
        const isTold = year !== undefined && isOfAuthority(call.person)
        return {
          surveyed: isTold ? await port.readClimate(tx, { organizationId, year, today }) : [],
          organizationName: ownName(names, organizationId),
          profiles: (await findProfiles(call.tx, organizationId)).map(viewProfile),
        }
      },
    }),

    route(contract.saveProfile, {
      may: 'support.case.manage',
      audit: 'support.profile.saved',
      answer: ({ params, body, ...call }) => keep(port, call, params, body),
    }),

    route(contract.downloadProfile, {
      may: 'support.case.manage',
      audit: 'none',
      async answer({ params: { organizationId, profileYear }, ...call }) {
        const names = await readNames(port, call)
        const found = (await findProfiles(call.tx, organizationId)).find(({ year }) => year === profileYear)
        const name = ownName(names, organizationId)
        return {
          fileName: `Рисковый профиль, ${profileYear}.xlsx`,
          mediaType: mediaTypes.xlsx,
          bytes: () =>
            writeWorkbook([sheetOfProfile(name, profileYear, found ?? { answers: [], official: {} })]),
        }
      },
    }),

    preparedRoute(contract.loadProfile, {
      may: 'support.case.manage',
      audit: 'support.profile.loaded',
      prepare: async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
        file && (await port.lists.read(file)),
      async answer({ prepared, params, body: { version }, ...call }) {
        const read = prepared && readProfileTable(prepared)
        if (!read)
          throw refuse('support/list-unreadable', {
            detail: 'Скачайте таблицу отсюда, заполните и загрузите её',
          })
        const { faults, ...content } = read
        if (faults.length > 0)
          throw refuse('support/list-unreadable', {
            detail: 'Исправьте ячейки и загрузите таблицу снова',
            errors: faults,
          })
        return await keep(port, call, params, { version, ...content })
      },
    }),
  ]
}

/** Somebody else's organisation is refused, not shown as one without profiles. */
function ownName(names: ReadonlyMap<number, string>, organizationId: number): string {
  const name = names.get(organizationId)
  if (name === undefined) throw refuse('support/organization-not-found')
  return name
}

async function keep(
  port: NeighboursPort,
  call: WriteCall,
  { organizationId, profileYear }: { readonly organizationId: number; readonly profileYear: number },
  content: Pick<StoredProfile, 'version' | 'answers' | 'official'>,
) {
  const { tx, person, today, note } = call
  const names = await readNames(port, call)
  if (!names.has(organizationId)) throw refuse('support/organization-not-found')
  const before = (await findProfiles(tx, organizationId)).find(({ year }) => year === profileYear)
  const isSaved = await saveProfile(tx, municipalityOf(person), {
    ...{ ...content, organizationId, year: profileYear },
    ...{ saverName: person.name, savedOn: today },
  })
  if (!isSaved) throw refuse('support/changed-meanwhile', { current: before && viewProfile(before) })
  const saved = (await findProfiles(tx, organizationId)).find(({ year }) => year === profileYear)
  if (!saved) throw new Error('the profile was written a statement ago')
  note({
    subject: nameIn(names, organizationId),
    organizationId,
    before: before?.official,
    after: content.official,
  })
  return viewProfile(saved)
}

function viewProfile(stored: StoredProfile): contract.ProfileView {
  const official: Partial<Record<Factor, Significance>> = stored.official
  const computed = new Map(riskProfile(stored.answers).map((one) => [one.factor, one]))
  return {
    ...stored,
    risks: factors.map((factor) => ({
      ...{ factor, risk: null, significance: null, groups: 0 },
      ...computed.get(factor),
      official: official[factor] ?? null,
    })),
  }
}
