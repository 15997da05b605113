import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { yearWords } from '../../domain/board/board-year.ts'
import { stateOfCell } from '../../domain/board/cell-state.ts'
import { refuse } from '../../refusals.ts'
import {
  deleteSkip,
  findSkip,
  insertSkip,
  type SkipPlace,
  updateSkip,
} from '../../storage/board/board-skips.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { actorOf } from '../reporting/act-on-task.ts'
import { municipalityOf } from '../writer-of.ts'
import { readBoard } from './board.ts'

/** Stages left out on purpose: each with a written reason. */
export const boardSkipRoutes: readonly RouteCard[] = [
  route(contract.saveStageSkip, {
    may: 'plans.plan.approve',
    audit: 'plans.stage.skipped',
    async answer({ body: { reason, version, ...place }, person, tx, today, now, note }) {
      const before = await findSkip(tx, place)
      const by = actorOf({ person, now })
      if (before === undefined) {
        // What was withdrawn meanwhile is not brought back by somebody who meant to change its words.
        if (version !== null) throw refuse('plans/stale-version', { current: null })
        const board = await readBoard(tx, place, [], today)
        const cell = board.rows
          .find(({ track }) => track === place.track)
          ?.cells.find(({ stage }) => stage === place.stage)
        if (cell && stateOfCell({ ...cell, isSkipped: false }) !== 'unplanned') {
          throw refuse('plans/stage-planned')
        }
      }
      const isSaved =
        before === undefined
          ? await insertSkip(tx, { ...place, municipalityId: municipalityOf(person) }, reason, by)
          : before.version === version && (await updateSkip(tx, before, reason, by))
      const saved = await findSkip(tx, place)
      if (!isSaved || saved === undefined) throw refuse('plans/stale-version', { current: saved ?? null })
      note({ subject: subjectOf(place), before: { reason: before?.reason ?? null }, after: { reason } })
      const { track: _, stage: __, ...view } = saved
      return view
    },
  }),

  route(contract.removeStageSkip, {
    may: 'plans.plan.approve',
    audit: 'plans.stage.skipWithdrawn',
    async answer({ body: { version, ...place }, tx, note }) {
      const skip = await findSkip(tx, place)
      if (skip === undefined) throw refuse('plans/skip-not-found')
      if (skip.version !== version || !(await deleteSkip(tx, skip))) {
        throw refuse('plans/stale-version', { current: (await findSkip(tx, place)) ?? null })
      }
      note({ subject: subjectOf(place), before: { reason: skip.reason } })
    },
  }),
]

/** «Объективность, этап «Анализ», 2026/27 учебный год» */
function subjectOf({ track, stage, ...year }: SkipPlace): string {
  return `${trackNames[track]}, этап «${stageNames[stage]}», ${yearWords(year)}`
}
