import type { PrintedTable } from '#kernel/printed-document.ts'
import {
  endOfSchoolYear,
  schoolYear,
  schoolYearName,
  schoolYearOf,
  startOfSchoolYear,
} from '#kernel/school-year.ts'
import { countSheets } from '#monitoring/domain/campaign/count-sheets.ts'
import { periodName } from '#monitoring/domain/campaign/period.ts'
import { listCampaigns } from '#monitoring/storage/campaigns.ts'
import { listSheetHeads } from '#monitoring/storage/sheets.ts'
import { stateAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import type { Board, BoardRow } from '#plans/domain/board/board.ts'
import { cellStateNames } from '#plans/domain/board/cell-words.ts'
import { countOfAll } from '#plans/domain/board/task-class.ts'
import { readBoard } from '#plans/http/board/board.ts'
import { stageNames } from '#plans/texts.ru.ts'
import type { SourceCall } from '#templates/http/templates-port.ts'

// A school year of the quality system as papers tell it: the board of the cycle and the collections of data.

/** The school years that are offered: this one and two before it, those in which something was planned. */
export async function yearsWithWork(
  call: SourceCall,
): Promise<readonly { readonly year: number; readonly board: Board }[]> {
  const now = schoolYearOf(call.today)
  const found = []
  for (const year of [now, now - 1, now - 2]) {
    const board = await boardOf(call, year)
    if (board.rows.some(isAtWork)) found.push({ year, board })
  }
  return found
}

export function isAtWork({ cells }: BoardRow): boolean {
  return cells.some(({ counts, undated }) => countOfAll(counts) + undated > 0)
}

export function boardOf({ tx, today }: SourceCall, year: number): Promise<Board> {
  return readBoard(tx, { kind: 'school-year', year }, [], today)
}

/** «2026/27» */
export function yearName(year: number): string {
  return schoolYearName(schoolYear(year))
}

export function stagesTable({ cells }: BoardRow): PrintedTable {
  return {
    title: 'Этапы цикла',
    columns: [
      { header: 'Этап', kind: 'text', weight: 26 },
      { header: 'Состояние', kind: 'text', weight: 22 },
      { header: 'Мероприятий', kind: 'number', weight: 13 },
      { header: 'Поручений', kind: 'number', weight: 13 },
      { header: 'Выполнено', kind: 'number', weight: 13 },
      { header: 'Просрочено', kind: 'number', weight: 13 },
    ],
    rows: cells.map(({ stage, state, actionCount, counts }) => ({
      kind: 'cells',
      cells: [
        stageNames[stage],
        cellStateNames[state],
        actionCount,
        countOfAll(counts),
        counts.done + counts.bare,
        counts.late,
      ],
    })),
    empty: 'На этот год ничего не запланировано.',
  }
}

/** What was asked of organisations in the year and how many have answered, counted as on the page of the campaign. */
export async function collectionsTable(
  { tx, today }: Pick<SourceCall, 'tx' | 'today'>,
  year: number,
): Promise<PrintedTable> {
  const [from, to] = [startOfSchoolYear(schoolYear(year)), endOfSchoolYear(schoolYear(year))]
  const campaigns = (await listCampaigns(tx)).filter(({ dueOn }) => dueOn >= from && dueOn <= to)
  const closed = new Set(
    (await listOrganizations(tx))
      .filter((organization) => stateAsOf(organization, today) === 'closed')
      .map(({ organizationId }) => organizationId),
  )
  const sheets = Map.groupBy(await listSheetHeads(tx), ({ campaignId }) => campaignId)
  return {
    title: 'Сбор данных',
    columns: [
      { header: 'Что собирали', kind: 'text', weight: 40 },
      { header: 'Период', kind: 'text', weight: 20 },
      { header: 'Организаций', kind: 'number', weight: 16 },
      { header: 'Принято', kind: 'number', weight: 12 },
      { header: 'Срок', kind: 'date', weight: 12 },
    ],
    rows: campaigns.map(({ campaignId, title, period, dueOn }) => {
      const { asked, accepted } = countSheets(sheets.get(campaignId) ?? [], closed)
      return { kind: 'cells', cells: [title, periodName(period), asked, accepted, dueOn] }
    }),
    empty: 'Сборов данных в этом году нет.',
  }
}
