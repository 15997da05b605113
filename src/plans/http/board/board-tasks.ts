import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { yearWords } from '../../domain/board/board-year.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import {
  countTasksOfBoard,
  findTasksOfBoard,
  findUndatedOfBoard,
  TASKS_AT_ONCE,
} from '../../storage/board/board-tasks.ts'
import type { RegistryPort } from '../registry-port.ts'
import { viewMyTask } from '../schedule/view-occurrence.ts'
import { planIdsOf, yearOfQuery } from './board-call.ts'

/** The tasks behind a count: within the person's scope, so a school's people find their own. */
export function boardTaskRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.listTasks, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ query, person, tx, today }) {
        const { kind, year: number, plans, allYears, ...rest } = query
        const year = yearOfQuery({ kind, year: number }, today)
        const filter = { ...rest, planIds: planIdsOf(plans), year: allYears ? null : year }
        const wantsTasks = rest.of !== 'undated'
        const rows = wantsTasks ? await findTasksOfBoard(tx, taskOwner(person), filter, today) : []
        const shown = rows.slice(0, TASKS_AT_ONCE)
        const names = await port.readNames(tx, today)
        return {
          yearWords: allYears ? 'все годы' : yearWords(year),
          tasks: shown.map((row) => viewMyTask(row, names, today)),
          found: wantsTasks ? await countTasksOfBoard(tx, filter, today) : 0,
          nextOffset: rows.length > shown.length ? (rest.offset ?? 0) + shown.length : null,
          undated:
            (rest.of === undefined || rest.of === 'undated') && rest.offset === undefined
              ? await findUndatedOfBoard(tx, filter)
              : [],
        }
      },
    }),
  ]
}
