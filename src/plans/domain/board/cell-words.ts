import { counted } from '../counted.ts'
import type { BoardCellView } from '../views/board-view.ts'
import type { CellState } from './cell-state.ts'
import { TASK_CLASSES, type TaskClass } from './task-class.ts'

export const cellStateNames: Readonly<Record<CellState, string>> = {
  done: 'Пройден',
  bare: 'Не подтверждён',
  short: 'Не полностью',
  waiting: 'Впереди',
  late: 'Просрочен',
  closed: 'Снят с контроля',
  skipped: 'Пропущен',
  unplanned: 'Не запланирован',
}

/** Counts inside a cell: «выполнено 12». */
export const taskClassNames: Readonly<Record<TaskClass, string>> = {
  done: 'выполнено',
  bare: 'без подтверждения',
  short: 'не полностью',
  late: 'просрочено',
  waiting: 'впереди',
  closed: 'снято или нет случая',
}

/** The classes a cell has tasks of, in the order they are read. */
export function countsShown(
  cell: BoardCellView,
): readonly { readonly of: TaskClass; readonly count: number }[] {
  return TASK_CLASSES.map((of) => ({ of, count: cell.counts[of] })).filter(({ count }) => count > 0)
}

/** A cell in a few lines of text, for a workbook and for paper. */
export function cellWords(cell: BoardCellView): string {
  const state =
    cell.state === 'late'
      ? `Просрочен на ${counted(cell.lateDays, ['день', 'дня', 'дней'])}`
      : cellStateNames[cell.state]
  return [
    state,
    ...countsShown(cell).map(({ of, count }) => `${taskClassNames[of]}: ${count}`),
    ...(cell.undated > 0 ? [`ждёт дат: ${cell.undated}`] : []),
    ...(cell.skip ? [`${cell.skip.reason} (${cell.skip.by})`] : []),
  ].join('\n')
}
