import type { Selectable } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Edition } from '../../domain/amend/edition.ts'
import type { PlanAction, PlanSection } from '../../domain/plan.ts'
import type { Writer } from '../plans.ts'
import './tables.ts'
import '../tables.ts'

/** A plan's editions, the first one first. */
export async function findEditions(tx: Tx, planId: number): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('plans.plan_edition')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()
  return rows.map(editionOf)
}

export async function insertEdition(
  tx: Tx,
  planId: number,
  edition: Omit<Edition, 'recordedAt' | 'recordedBy'>,
  by: Writer,
): Promise<void> {
  const { horizon, act } = edition
  await tx
    .insertInto('plans.plan_edition')
    .values({
      planId,
      municipalityId: by.municipalityId,
      number: edition.number,
      title: edition.title,
      kind: edition.kind,
      horizonKind: horizon.kind,
      startsOn: horizon.startsOn,
      endsOn: horizon.endsOn,
      actKind: act.documentKind,
      actNumber: act.number,
      actDate: act.date,
      actSignatory: act.signatory,
      since: edition.since,
      sectionIds: edition.sectionIds,
      actionIds: edition.actionIds,
      changes: jsonb(edition.changes),
      recordedAt: by.now,
      recordedBy: by.userId,
    })
    .execute()
}

/** The rows an edition consisted of, in its order, with the words they had then. */
export async function findRowsOf(
  tx: Tx,
  planId: number,
  edition: Edition,
): Promise<{ readonly sections: readonly PlanSection[]; readonly actions: readonly PlanAction[] }> {
  const formerSections = await tx
    .selectFrom('plans.plan_section_version')
    .select(['sectionId', 'number', 'title', 'track'])
    .where('planId', '=', planId)
    .where('sinceEdition', '<=', edition.number)
    .where('untilEdition', '>', edition.number)
    .execute()
  const formerActions = await tx
    .selectFrom('plans.plan_action_version')
    .selectAll()
    .where('planId', '=', planId)
    .where('sinceEdition', '<=', edition.number)
    .where('untilEdition', '>', edition.number)
    .execute()
  const sections = await tx
    .selectFrom('plans.plan_section')
    .select(['sectionId', 'version', 'number', 'title', 'track'])
    .where('planId', '=', planId)
    .execute()
  const actions = await tx.selectFrom('plans.plan_action').selectAll().where('planId', '=', planId).execute()
  const sectionOf = new Map([...sections, ...formerSections].map((row) => [row.sectionId, row]))
  const liveOf = new Map(actions.map((row) => [row.actionId, row]))
  const formerOf = new Map(formerActions.map((row) => [row.actionId, row]))
  return {
    sections: edition.sectionIds.flatMap((sectionId, index) => {
      const row = sectionOf.get(sectionId)
      if (row === undefined) return []
      const { number, title, track } = row
      return [{ sectionId, number, title, track, position: index + 1, version: 1, removed: false }]
    }),
    actions: edition.actionIds.flatMap((actionId, index) => {
      const row = formerOf.get(actionId) ?? liveOf.get(actionId)
      return row === undefined ? [] : [wordsOf(row, index + 1)]
    }),
  }
}

type Words = Selectable<Database['plans.plan_action_version']> | Selectable<Database['plans.plan_action']>

function wordsOf(row: Words, position: number): PlanAction {
  return {
    actionId: row.actionId,
    sectionId: row.sectionId,
    version: 'version' in row ? row.version : 1,
    position,
    removed: false,
    number: row.number,
    text: row.text,
    points: row.points,
    deadlineText: row.deadlineText,
    deadlines: row.deadlines,
    performersText: row.performersText,
    performers: row.performers,
    expectedResultText: row.expectedResultText,
    extra: row.extra,
    place: row.place,
    track: row.track,
    cycleStages: row.cycleStages,
  }
}

export type RowVersion = {
  readonly since: number
  readonly until: number | null
  readonly action: PlanAction
}

/** What one row has said, edition by edition; the last version has no end. */
export async function findVersionsOfAction(
  tx: Tx,
  planId: number,
  actionId: number,
): Promise<readonly RowVersion[]> {
  const former = await tx
    .selectFrom('plans.plan_action_version')
    .selectAll()
    .where('planId', '=', planId)
    .where('actionId', '=', actionId)
    .orderBy('sinceEdition')
    .execute()
  const live = await tx
    .selectFrom('plans.plan_action')
    .selectAll()
    .where('planId', '=', planId)
    .where('actionId', '=', actionId)
    .execute()
  return [
    ...former.map((row) => ({ since: row.sinceEdition, until: row.untilEdition, action: wordsOf(row, 0) })),
    ...live.map((row) => ({ since: row.sinceEdition, until: null, action: wordsOf(row, 0) })),
  ]
}

function editionOf(row: Selectable<Database['plans.plan_edition']>): Edition {
  return {
    number: row.number,
    title: row.title,
    kind: row.kind,
    horizon: { kind: row.horizonKind, startsOn: row.startsOn, endsOn: row.endsOn },
    act: {
      documentKind: row.actKind,
      number: row.actNumber,
      date: row.actDate,
      signatory: row.actSignatory,
    },
    since: row.since,
    sectionIds: row.sectionIds,
    actionIds: row.actionIds,
    changes: row.changes,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
  }
}
