import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { answerDueOn } from '../domain/answer-term.ts'
import { contactErasedOn } from '../domain/contact.ts'
import { refuse } from '../refusals.ts'
import { createAppeal, getAppeal, listAppeals } from '../storage/appeals.ts'
import { eraseContact, keepContact, redateContact } from '../storage/contacts.ts'
import { findHotlineSetting } from '../storage/hotline-setting.ts'
import { getLine } from '../storage/lines.ts'
import { getTopic } from '../storage/topics.ts'
import { changeRegisteredAppeal, subjectOf } from './change-appeal.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readAppealSurroundings, viewAppeal, viewAppealCard } from './view-appeal.ts'
import { municipalityOf } from './whose-rows.ts'

/** The journal of the hotline: questions, answers, and whom to call back. */
export function appealRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listAppeals, {
      may: 'outreach.appeal.read',
      audit: 'none',
      async answer({ query, tx, today }) {
        const around = await readAppealSurroundings(tx, today)
        return { appeals: (await listAppeals(tx, query)).map((appeal) => viewAppeal(appeal, around)) }
      },
    }),
    route(contract.getAppeal, {
      may: 'outreach.appeal.read',
      audit: 'none',
      answer: async ({ params, tx, today, person }) =>
        await viewAppealCard(tx, await getAppeal(tx, params.appealId), person.userId, today),
    }),
    route(contract.addAppeal, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.appeal.added',
      async answer({ body, tx, today, person, note }) {
        const { contactName, contactPhone, ...fields } = body
        const checked = await checkAppeal(tx, port, fields, today)
        const municipalityId = municipalityOf(person)
        const created = await createAppeal(tx, municipalityId, {
          ...fields,
          ...checked,
          recorderId: person.userId,
          recorderName: person.name,
          answer: null,
          answeredOn: null,
          answeredBy: null,
        })
        if (contactName !== null || contactPhone !== null) {
          const { contactDays } = await findHotlineSetting(tx)
          await keepContact(
            tx,
            { municipalityId, appealId: created.appealId },
            { name: contactName, phone: contactPhone, eraseOn: contactErasedOn(created, contactDays) },
          )
        }
        note({ subject: await subjectOf(tx, created), after: created })
        return await viewAppealCard(tx, created, person.userId, today)
      },
    }),
    route(contract.changeAppeal, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.appeal.changed',
      async answer({ params, body, ...call }) {
        const { version, ...fields } = body
        return await changeRegisteredAppeal(call, { ...params, version }, async (appeal) => {
          const known = { userId: appeal.responderId, name: appeal.responderName }
          const checked = await checkAppeal(call.tx, port, fields, call.today, known)
          if (appeal.answeredOn !== null && appeal.answeredOn < fields.receivedOn) throw backwards()
          return { ...appeal, ...fields, ...checked }
        })
      },
    }),
    route(contract.answerAppeal, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.appeal.answered',
      async answer({ params, body: { version, answer, answeredOn }, ...call }) {
        return await changeRegisteredAppeal(call, { ...params, version }, async (appeal) => {
          if (answeredOn < appeal.receivedOn || answeredOn > call.today) throw backwards('answeredOn')
          await moveContactTerm(call.tx, { ...appeal, answeredOn })
          return { ...appeal, answer, answeredOn, answeredBy: call.person.name }
        })
      },
    }),
    route(contract.reopenAppeal, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.appeal.reopened',
      async answer({ params, body: { version }, ...call }) {
        return await changeRegisteredAppeal(call, { ...params, version }, (appeal) => ({
          ...appeal,
          answer: null,
          answeredOn: null,
          answeredBy: null,
        }))
      },
    }),
    route(contract.moveAppealAway, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.appeal.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        return await changeRegisteredAppeal(
          call,
          { ...params, version },
          (appeal) => ({ ...appeal, removed }),
          'removed-too',
        )
      },
    }),
    route(contract.eraseContact, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.contact.erased',
      async answer({ params, tx, today, person, note }) {
        const appeal = await getAppeal(tx, params.appealId)
        await eraseContact(tx, params.appealId)
        note({ subject: await subjectOf(tx, appeal) })
        return await viewAppealCard(tx, appeal, person.userId, today)
      },
    }),
  ]
}

type Fields = {
  readonly lineId: number | null
  readonly topicId: number
  readonly receivedOn: PlainDate
  readonly responderId: string | null
}

/** Known line, topic and person; and by when the answer is due. */
async function checkAppeal(
  tx: Tx,
  port: NeighboursPort,
  { lineId, topicId, receivedOn, responderId }: Fields,
  today: PlainDate,
  known: { readonly userId: string | null; readonly name: string | null } = { userId: null, name: null },
) {
  if (receivedOn > today) throw backwards('receivedOn')
  await getTopic(tx, topicId)
  const line = lineId === null ? null : await getLine(tx, lineId)
  const { answerDays } = await findHotlineSetting(tx)
  const calendars = await port.readCalendars(tx)
  return {
    responderName: responderId === null ? null : await nameOfResponder(tx, port, responderId, known),
    dueOn: answerDueOn(receivedOn, line?.answerDays ?? answerDays, calendars),
  }
}

async function nameOfResponder(
  tx: Tx,
  port: NeighboursPort,
  responderId: string,
  known: { readonly userId: string | null; readonly name: string | null },
): Promise<string> {
  const person = (await port.readResponders(tx)).find(({ userId }) => userId === responderId)
  if (person) return person.name
  // Somebody who has left keeps the questions that were theirs.
  if (known.userId === responderId && known.name !== null) return known.name
  throw refuse('outreach/person-not-found')
}

async function moveContactTerm(
  tx: Tx,
  appeal: { appealId: number; dueOn: PlainDate; answeredOn: PlainDate },
) {
  const { contactDays } = await findHotlineSetting(tx)
  await redateContact(tx, appeal.appealId, contactErasedOn(appeal, contactDays))
}

function backwards(field?: 'receivedOn' | 'answeredOn') {
  const detail =
    field === 'receivedOn'
      ? 'День обращения не может быть позже сегодняшнего'
      : 'Ответ даётся не раньше обращения и не позже сегодняшнего дня'
  return refuse('outreach/dates-contradict', {
    detail,
    ...(field ? { errors: [{ detail, pointer: `#/${field}` }] } : {}),
  })
}
