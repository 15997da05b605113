import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { createAppeal, getAppeal } from './appeals.ts'
import { eraseOldContacts, findContact, keepContact } from './contacts.ts'
import { createPublications, getPublication, listPublications } from './publications.ts'
import { addFirstTopics, listTopics } from './topics.ts'

const day = plainDate('2026-11-24')
const year = { from: plainDate('2026-09-01'), to: plainDate('2027-08-31') }

onEachEngine('whose informing', (open) => {
  let at = nowhere
  beforeAll(async () => {
    at = await makePlaces(open())
    for (const municipalityId of [at.ours, at.theirs]) {
      await open()
        .owner.transaction()
        .execute((tx) => addFirstTopics(tx, municipalityId))
    }
  })

  const publication = (organizationId: number) => ({
    organizationId,
    title: 'Сроки заявлений',
    place: 'site' as const,
    placeName: '',
    dueOn: day,
    responsible: null,
    note: null,
    planId: null,
    actionId: null,
    isYearly: true,
    repeatsId: null,
    isAssigned: true,
    link: null,
    publishedOn: null,
    checkedOn: null,
    checkedBy: null,
    removed: false,
  })

  it('shows a school its own publications and lets it write for no other', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const made = await open().transaction(municipalityScope(at.ours), (tx) =>
      createPublications(tx, at.ours, [publication(at.school), publication(at.otherSchool)]),
    )
    const seen = await open().transaction(own, (tx) => listPublications(tx, year))
    expect(seen.map(({ organizationId }) => organizationId)).toEqual([at.school])
    const foreign = made.find(({ organizationId }) => organizationId === at.otherSchool)?.publicationId ?? 0
    expect((await refusalOf(open().transaction(own, (tx) => getPublication(tx, foreign)))).status).toBe(404)
    const write = open().transaction(own, (tx) =>
      createPublications(tx, at.ours, [publication(at.otherSchool)]),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  it('repeats a publication of a former year once', async () => {
    const again = { ...publication(at.school), repeatsId: 77 }
    const repeat = () =>
      open().transaction(municipalityScope(at.ours), (tx) => createPublications(tx, at.ours, [again]))
    expect(await repeat()).toHaveLength(1)
    expect(await repeat()).toHaveLength(0)
  })

  it('keeps questions and contacts from schools and from the neighbour, and erases a contact on its day', async () => {
    const ours = municipalityScope(at.ours)
    const { appealId } = await open().transaction(ours, async (tx) => {
      const [topic] = await listTopics(tx)
      const appeal = await createAppeal(tx, at.ours, {
        lineId: null,
        receivedOn: day,
        receivedAt: '09:40',
        channel: 'phone',
        topicId: topic?.topicId ?? 0,
        question: 'Когда экзамен?',
        recorderId: 'u1',
        recorderName: 'Перелогин С. А.',
        responderId: null,
        responderName: null,
        dueOn: day,
        answer: null,
        answeredOn: null,
        answeredBy: null,
      })
      const key = { municipalityId: at.ours, appealId: appeal.appealId }
      await keepContact(tx, key, { name: null, phone: '8 (000) 000-00-01', eraseOn: day })
      return appeal
    })
    for (const scope of [organizationsScope(at.ours, [at.school]), municipalityScope(at.theirs)]) {
      expect((await refusalOf(open().transaction(scope, (tx) => getAppeal(tx, appealId)))).status).toBe(404)
      expect(await open().transaction(scope, (tx) => findContact(tx, appealId))).toBeUndefined()
    }
    await eraseOldContacts(open().owner, plainDate('2026-11-23'))
    expect(await open().transaction(ours, (tx) => findContact(tx, appealId))).toBeDefined()
    await eraseOldContacts(open().owner, day)
    expect(await open().transaction(ours, (tx) => findContact(tx, appealId))).toBeUndefined()
  })
})
