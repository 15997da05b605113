import { demoDocx } from '#app/demo/demo-docx.ts'
import type { Act } from '#documents/domain/act.ts'
import type { CheckedFile } from '#documents/domain/stored-file.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { createAct, type NewAct } from '#documents/storage/save-act.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Scope, Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'

export type Places = {
  readonly ours: number
  readonly theirs: number
  readonly authority: number
  readonly school: number
  readonly otherSchool: number
  readonly theirSchool: number
}

/** Before `beforeAll` has made the places. */
export const nowhere: Places = {
  ours: 0,
  theirs: 0,
  authority: 0,
  school: 0,
  otherSchool: 0,
  theirSchool: 0,
}

/** Two municipalities for tests of documents: an authority and two schools here, a school there. */
export async function makePlaces(store: Store): Promise<Places> {
  const [ours, theirs] = [await found(store, 'Заречный округ'), await found(store, 'Соседний округ')]
  return {
    ours,
    theirs,
    authority: await add(store, ours, 'Управление образования', 'authority'),
    school: await add(store, ours, 'СОШ № 1', 'school'),
    otherSchool: await add(store, ours, 'СОШ № 2', 'school'),
    theirSchool: await add(store, theirs, 'СОШ № 900', 'school'),
  }
}

function found({ owner }: Store, name: string): Promise<number> {
  return createMunicipality(owner, { name, authorityName: null, regionName: null })
}

function add(
  store: Store,
  municipalityId: number,
  shortName: string,
  type: 'school' | 'authority',
): Promise<number> {
  return store.transaction(municipalityScope(municipalityId), async (tx) => {
    const organization = { ...noDetails, type, names: [{ fullName: shortName, shortName, since: null }] }
    const rest = { codes: [], events: [], openedOn: null, closedOn: null, mergedIntoId: null }
    return (await createOrganization(tx, municipalityId, { ...organization, ...rest })).organizationId
  })
}

export const putAt = new Date('2026-11-24T09:00:00Z')

/** A small docx of these words, named by them. */
export function fileOf(text: string): CheckedFile {
  return checkFile({ name: `${text}.docx`, bytes: demoDocx([text]) })
}

/** Stores an act of an organisation with a file of the same words. */
export function writeAct(
  store: Store,
  scope: Scope,
  organizationId: number,
  title: string,
  more: Partial<NewAct> = {},
): Promise<Act> {
  const file = fileOf(title)
  const municipalityId = scope.municipalityId ?? 0
  const { sha256, fileName, kind, bytes } = file
  const edition = {
    editionId: 0,
    number: '12-ОД',
    signedOn: plainDate('2026-08-30'),
    signatory: 'Ветрова Н. П.',
    validFrom: plainDate('2026-09-01'),
    validTo: null,
    endBasis: null,
    file: { sha256, fileName, kind, byteCount: bytes.length },
    removed: false,
  }
  return store.transaction(scope, async (tx) => {
    await storeFile(tx, file, { municipalityId, organizationId, userId: 'u1', now: putAt })
    return await createAct(tx, municipalityId, {
      organizationId,
      kind: 'regulation',
      title,
      issuer: null,
      tags: ['Объективность'],
      planIds: [3],
      responsible: 'Ветрова Н. П.',
      reviewOn: plainDate('2027-09-01'),
      requiredActId: null,
      note: null,
      isShared: false,
      editions: [edition],
      ...more,
    })
  })
}

export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${error}`)
}
