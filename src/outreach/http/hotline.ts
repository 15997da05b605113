import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { refuse } from '../refusals.ts'
import { findHotlineSetting, saveHotlineSetting } from '../storage/hotline-setting.ts'
import { createLine, getLine, listLines, saveLine } from '../storage/lines.ts'
import { createTopic, getTopic, listTopics, saveTopic } from '../storage/topics.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewLine } from './view-appeal.ts'
import { municipalityOf } from './whose-rows.ts'

/** What the hotline stands on: topics, seasons with telephones, terms. */
export function hotlineRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getHotline, {
      may: 'outreach.appeal.read',
      audit: 'none',
      async answer({ tx, today }) {
        return {
          topics: [...(await listTopics(tx))],
          lines: (await listLines(tx)).filter(({ removed }) => !removed).map((line) => viewLine(line, today)),
          setting: await findHotlineSetting(tx),
          people: [...(await port.readResponders(tx))],
        }
      },
    }),
    route(contract.addTopic, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.topic.added',
      async answer({ body, tx, person, note }) {
        const created = await createTopic(tx, municipalityOf(person), body.name)
        note({ subject: created.name, after: created })
        return created
      },
    }),
    route(contract.changeTopic, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.topic.changed',
      async answer({ params, body, tx, note }) {
        const before = await getTopic(tx, params.topicId)
        const saved = await saveTopic(tx, { ...before, ...body })
        note({ subject: saved.name, before, after: saved })
        return saved
      },
    }),
    route(contract.addLine, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.line.added',
      async answer({ body, tx, today, person, note }) {
        requireOrder(body)
        const created = await createLine(tx, municipalityOf(person), body)
        note({ subject: created.name, after: created })
        return viewLine(created, today)
      },
    }),
    route(contract.changeLine, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.line.changed',
      async answer({ params, body, tx, today, note }) {
        requireOrder(body)
        const before = await getLine(tx, params.lineId)
        const saved = await saveLine(tx, { ...before, ...body })
        note({ subject: saved.name, before, after: saved })
        return viewLine(saved, today)
      },
    }),
    route(contract.changeHotlineSetting, {
      may: 'outreach.appeal.manage',
      audit: 'outreach.setting.changed',
      async answer({ body, tx, person, note }) {
        const before = await findHotlineSetting(tx)
        if ((await saveHotlineSetting(tx, municipalityOf(person), body)) === 'stale') {
          throw refuse('outreach/changed-meanwhile', { current: await findHotlineSetting(tx) })
        }
        const after = await findHotlineSetting(tx)
        note({ subject: 'Сроки горячей линии', before, after })
        return after
      },
    }),
  ]
}

function requireOrder({ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string | null }) {
  if (closesOn !== null && closesOn < opensOn) {
    const detail = 'Линия закрывается раньше, чем открывается'
    throw refuse('outreach/dates-contradict', { detail, errors: [{ detail, pointer: '#/closesOn' }] })
  }
}
