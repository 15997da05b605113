import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { russianDay } from '../russian-day.ts'
import { CYCLE_STAGES } from '../track.ts'
import type { BoardView } from '../views/board-view.ts'
import { cellStateNames, cellWords } from './cell-words.ts'

/** The board as a paper: the same cells in the same order, then a sentence for each track, then the figures for a workbook. */
export function documentOfBoard(board: BoardView, today: PlainDate): PrintedDocument {
  const { actionCount } = board.unplaced
  return {
    orientation: 'landscape',
    mark: [],
    title: `Доска цикла за ${board.yearWords.replace('учебный', 'уч.')}`,
    subtitles: [`Состояние на ${russianDay(today)}`],
    paragraphs: [
      board.sentence,
      ...(actionCount === 0
        ? []
        : [`Мероприятий без направления или этапа, которых на доске нет: ${actionCount}.`]),
    ],
    tables: [matrixOf(board), sentencesOf(board)],
  }
}

/** The board with words of every cell. */
function matrixOf(board: BoardView): PrintedTable {
  return {
    title: 'Доска',
    columns: [
      { header: 'Направление', kind: 'text', weight: 18 },
      ...CYCLE_STAGES.map((stage) => ({ header: stageNames[stage], kind: 'text', weight: 16 }) as const),
    ],
    rows: board.rows.map(({ track, cells }) => ({
      kind: 'cells',
      cells: [trackNames[track], ...cells.map(cellWords)],
    })),
    empty: 'На этот год ничего не запланировано.',
  }
}

function sentencesOf(board: BoardView): PrintedTable {
  return {
    title: 'Итоги по направлениям',
    columns: [
      { header: 'Направление', kind: 'text', weight: 20 },
      { header: 'Пройдено этапов', kind: 'number', weight: 10 },
      { header: 'Итог', kind: 'text', weight: 70 },
    ],
    rows: board.rows.map(({ track, passed, sentence }) => ({
      kind: 'cells',
      cells: [trackNames[track], passed, sentence],
    })),
    empty: 'На этот год ничего не запланировано.',
  }
}

/** The board in words short enough for a corner of another paper. */
export function smallBoardTable(board: BoardView): PrintedTable {
  return {
    title: `Цикл управления качеством, ${board.yearWords}`,
    columns: [
      { header: 'Направление', kind: 'text', weight: 22 },
      ...CYCLE_STAGES.map((stage) => ({ header: stageNames[stage], kind: 'text', weight: 11 }) as const),
    ],
    rows: board.rows.map(({ track, cells }) => ({
      kind: 'cells',
      cells: [
        trackNames[track],
        ...cells.map(({ state }) => (state === 'unplanned' ? '—' : cellStateNames[state].toLowerCase())),
      ],
    })),
    empty: 'На этот год ничего не запланировано.',
  }
}
