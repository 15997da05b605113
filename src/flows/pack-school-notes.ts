import { zipSync } from 'fflate'
import type { Person } from '#access/domain/person.ts'
import { findUsers } from '#access/storage/users.ts'
import { paperOfPage } from '#assessment/domain/pages/paper-of-page.ts'
import { loadWorkPackage } from '#assessment/http/load-papers.ts'
import { nameFor } from '#assessment/http/write-package.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { tellPeople } from '#reminders/storage/tell-people.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { requisiteData } from '#templates/domain/requisites.ts'
import { readRequisites, sourceCall } from '#templates/http/make-paper.ts'
import { templateInUse } from '#templates/http/template-in-use.ts'
import { fillManyApart } from '#templates/http/template-work.ts'
import { findPackageStarter, finishPackage, movePackage } from '#templates/storage/packages.ts'
import { aroundResultsPages } from './around/read-around-results-pages.ts'
import { aroundTemplates } from './around/read-around-templates.ts'
import { type PreparedNote, prepareNote } from './papers/prepare-note.ts'
import { recommendationsOfCycle } from './papers/recommendations-of-cycle.ts'

/** Papers of one thread's turn, two threads at a time: the progress moves after both. */
const A_TURN = 15

type Settings = { readonly now: () => Date; readonly today: () => PlainDate }

/**
 * Makes the notes of a work for each school that wrote it, or the recommendations to each organisation that has not answered,
 * and keeps them as an archive. May be called again after a crash:
 * one that has ended is left as it is, one that was cut short begins anew.
 */
export async function packSchoolNotes(store: Store, packageId: number, settings: Settings): Promise<void> {
  const found = await findPackageStarter(store.owner, packageId)
  if (!found) throw new Error(`the package ${packageId} is not there yet`)
  const { municipalityId, state } = found
  if (state === 'done' || state === 'failed') return
  const scope = municipalityScope(municipalityId)
  try {
    const notes = await store.transaction(scope, (tx) => prepareAll(tx, packageId, found, settings))
    const files: Record<string, Uint8Array> = {}
    for (let from = 0; from < notes.length; from += 2 * A_TURN) {
      const part = notes.slice(from, from + 2 * A_TURN)
      const half = Math.ceil(part.length / 2)
      const made = (await Promise.all([part.slice(0, half), part.slice(half)].map(fillManyApart))).flat()
      for (const [at, { school }] of part.entries()) {
        files[nameFor(school, 'docx', files)] = made[at] ?? new Uint8Array()
      }
      await store.transaction(scope, (tx) => movePackage(tx, packageId, { done: from + part.length }))
    }
    // The documents are zips themselves: packing them again costs time and saves nothing.
    const bytes = zipSync(files, { level: 0 })
    await store.transaction(scope, async (tx) => {
      await finishPackage(tx, packageId, { bytes, finishedAt: settings.now(), done: notes.length })
      await tell(tx, found, packageId, 'packed', settings)
    })
  } catch (error) {
    const failure = error instanceof Refusal ? error.title : 'Не получилось из-за ошибки в программе'
    await store.transaction(scope, async (tx) => {
      await movePackage(tx, packageId, { state: 'failed', failure, finishedAt: settings.now() })
      await tell(tx, found, packageId, 'stopped', settings)
    })
    if (!(error instanceof Refusal)) throw error
  }
}

type Asked = {
  readonly municipalityId: number
  readonly starterId: string
  /** Null: recommendations. */
  readonly workId: number | null
}

async function prepareAll(
  tx: Tx,
  packageId: number,
  { municipalityId, starterId, workId }: Asked,
  { today }: Settings,
): Promise<readonly NamedNote[]> {
  const starter = (await findUsers(tx, { state: 'all' })).find(({ userId }) => userId === starterId)
  const person: Person = {
    ...{ userId: starterId, name: starter?.name ?? '', email: '', role: 'officer', municipalityId },
    organizationIds: [],
    scope: { municipalityId, reach: 'municipality', organizationIds: [] },
  }
  const call = { tx, today: today(), person }
  if (workId === null) return await prepareRecommendations(call, packageId)
  const pages = { ...call, port: aroundResultsPages }
  const papers = await loadWorkPackage(pages, workId)
  await movePackage(tx, packageId, { state: 'running', done: 0, total: papers.length })
  const notes = []
  for (const { organizationId, school, page } of papers) {
    const note = await prepareNote(pages, paperOfPage(page, { title: page.title }), organizationId)
    notes.push({ ...note, school })
  }
  return notes
}

type NamedNote = PreparedNote & { readonly school: string }

/** Recommendations without an answer, a paper to each organisation, unsigned and without numbers. */
async function prepareRecommendations(
  call: { readonly tx: Tx; readonly today: PlainDate; readonly person: Person },
  packageId: number,
): Promise<readonly NamedNote[]> {
  const { tx } = call
  const source = sourceCall(aroundTemplates, call)
  const subjects = await recommendationsOfCycle.listSubjects(source)
  await movePackage(tx, packageId, { state: 'running', done: 0, total: subjects.length })
  const { bytes: template } = await templateInUse(tx, 'recommendations')
  const notes: NamedNote[] = []
  for (const { key, title: school } of subjects) {
    const { title, data, annexes } = await recommendationsOfCycle.gather(source, key, {})
    const requisites = await readRequisites(aroundTemplates, call, { title, annexes })
    const own = { ...requisiteData({ ...requisites, registration: null }), проект: '', ...data }
    notes.push({ template, data: own, school })
  }
  return notes
}

/** Rings the bell of whoever asked, if the account still works. */
async function tell(
  tx: Tx,
  { municipalityId, starterId }: Asked,
  packageId: number,
  outcome: 'packed' | 'stopped',
  { now, today }: Settings,
): Promise<void> {
  const isThere = (await findUsers(tx, { state: 'active' })).some(({ userId }) => userId === starterId)
  if (!isThere) return
  const line = { kind: 'papers-packed', packageId, outcome } as const
  await tellPeople(tx, [starterId], { municipalityId, day: today(), madeAt: now(), line })
}

/** Packages that a crash or a missed word left waiting. */
export async function findWaitingPackages(store: Store): Promise<readonly number[]> {
  const rows = await store.owner
    .selectFrom('templates.package')
    .select('packageId')
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('packageId')
    .execute()
  return rows.map(({ packageId }) => packageId)
}
