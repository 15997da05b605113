import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { type Board, composeBoard } from '../../domain/board/board.ts'
import type { BoardYear } from '../../domain/board/board-year.ts'
import { documentOfBoard } from '../../domain/board/document-of-board.ts'
import { findActionShares } from '../../storage/board/board-shares.ts'
import { findSkips } from '../../storage/board/board-skips.ts'
import { sendPaper } from '../papers/send-paper.ts'
import { planIdsOf, requireWholeReach, yearOfQuery } from './board-call.ts'

/** The board of a year. */
export const boardRoutes: readonly RouteCard[] = [
  route(contract.getBoard, {
    may: 'plans.task.readAll',
    audit: 'none',
    async answer({ query, person, tx, today }) {
      requireWholeReach(person)
      return await readBoard(tx, yearOfQuery(query, today), planIdsOf(query.plans), today)
    },
  }),

  route(contract.downloadBoard, {
    may: 'plans.task.readAll',
    audit: 'none',
    async answer({ params, query, person, tx, today }) {
      requireWholeReach(person)
      const board = await readBoard(tx, yearOfQuery(query, today), planIdsOf(query.plans), today)
      return sendPaper(documentOfBoard(board, today), params.format)
    },
  }),
]

export async function readBoard(
  tx: Tx,
  year: BoardYear,
  planIds: readonly number[],
  today: PlainDate,
): Promise<Board> {
  return composeBoard({
    year,
    today,
    shares: await findActionShares(tx, { year, today, planIds }),
    skips: await findSkips(tx, year),
  })
}
