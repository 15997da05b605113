import { addFirstRequiredActs } from '#documents/storage/required-acts.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { shortenName } from '#organizations/domain/shorten-name.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import { addFirstTopics } from '#outreach/storage/topics.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** A municipality with its authority as the first organisation of the registry. Runs on the owner's connection. */
export async function foundMunicipality(
  tx: Tx,
  { name, authorityName }: { readonly name: string; readonly authorityName: string },
): Promise<number> {
  const municipalityId = await createMunicipality(tx, { name, authorityName, regionName: null })
  await addFirstRequiredActs(tx, municipalityId)
  await addFirstTopics(tx, municipalityId)
  await createOrganization(tx, municipalityId, {
    ...noDetails,
    type: 'authority',
    names: [{ fullName: authorityName, shortName: shortenName(authorityName), since: null }],
    codes: [],
    events: [],
    openedOn: null,
    closedOn: null,
    mergedIntoId: null,
  })
  return municipalityId
}
