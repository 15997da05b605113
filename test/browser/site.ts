import { markSetUp } from '#access/storage/installation.ts'
import { openInstallation } from '#app/open-installation.ts'
import { foundMunicipality } from '#flows/found-municipality.ts'
import { workOnImport } from '#flows/import-results.ts'
import { noDetails, type Organization } from '#organizations/domain/organization.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'
import { type Application, startApplication, testSecret, today } from '../application.ts'
import { moveIn, people } from '../personas.ts'
import { pagesFolder } from './pages-folder.ts'

export type Site = { readonly application: Application; readonly address: string; close(): Promise<void> }

/** The built pages and the API on a free port of this computer. */
async function openSite(application: Application): Promise<Site> {
  const address = await application.http.listen({ port: 0, host: '127.0.0.1' })
  return { application, address, close: () => application.close() }
}

/** A municipality at work: the people of `personas.ts`, three schools and a kindergarten. */
export async function openWorkingSite(): Promise<Site> {
  const application = await startApplication({ settings: { webFolder: pagesFolder }, onResultsWaiting })
  const { owner } = application.store
  const ids = await owner.transaction().execute(async (tx) => {
    const municipalityId = await foundMunicipality(tx, {
      name: 'Приозёрный муниципальный округ',
      authorityName: 'Управление образования Приозёрного муниципального округа',
    })
    const schools: number[] = []
    for (const { shortName, fullName, type } of organizations) {
      const made = await createOrganization(tx, municipalityId, {
        ...noDetails,
        type,
        names: [{ fullName, shortName, since: null }],
        settlementKind: 'urban',
        settlement: 'г. Приозёрный',
        headName: 'Мостовая Инна Юрьевна',
        codes: [],
        events: [],
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      })
      schools.push(made.organizationId)
    }
    return { municipalityId, schools }
  })
  const [first = 0] = ids.schools
  await moveIn(application, [
    { ...people.administrator, municipalityId: ids.municipalityId },
    { ...people.officer, municipalityId: ids.municipalityId },
    { ...people.reader, municipalityId: ids.municipalityId },
    { ...people.contributor, municipalityId: ids.municipalityId, organizationIds: [first] },
  ])
  await markSetUp(owner, new Date(), 'real')
  return await openSite(application)
}

/** The background, once the request that speaks of a file is through. */
export function onResultsWaiting(store: Store, importId: number): void {
  const now = () => new Date('2026-11-24T09:00:00Z')
  setTimeout(
    () => void workOnImport(store, importId, { secret: testSecret, now, today: () => today }).catch(() => {}),
    100,
  )
}

const organizations: readonly { shortName: string; fullName: string; type: Organization['type'] }[] = [
  { shortName: 'СОШ № 5', fullName: 'Средняя общеобразовательная школа № 5', type: 'school' },
  { shortName: 'СОШ № 15', fullName: 'Средняя общеобразовательная школа № 15', type: 'school' },
  { shortName: 'Луговская ООШ', fullName: 'Луговская основная общеобразовательная школа', type: 'school' },
  { shortName: 'Детский сад «Берёзка»', fullName: 'Детский сад «Берёзка»', type: 'kindergarten' },
]

/** A fresh installation for real work, with the one-time code its console showed. */
export async function openEmptySite(): Promise<Site & { readonly code: string }> {
  const application = await startApplication({ settings: { webFolder: pagesFolder } })
  const standing = await openInstallation(application.store, {
    startsEmpty: true,
    timeZone: 'Europe/Moscow',
    fixedToday: today,
    report: () => {},
  })
  if (standing.kind !== 'to-be-set-up') throw new Error('an empty installation must wait for its set-up')
  return { ...(await openSite(application)), code: standing.code }
}
