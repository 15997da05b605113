import { Fragment } from 'react'
import type { BoardYear } from '../../domain/board/board-year.ts'
import { CYCLE_STAGES } from '../../domain/track.ts'
import type { BoardView } from '../../domain/views/board-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import classes from './board.module.css'
import { BoardCell } from './board-cell.tsx'

/** Tracks down, stages of the cycle across; under each track the sentence that sums it up. */
export function BoardTable({ board, year, plans }: { board: BoardView; year: BoardYear; plans: string }) {
  return (
    <section
      className={classes.frame}
      aria-label={`Доска цикла, ${board.yearWords}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Направление</th>
            {CYCLE_STAGES.map((stage) => (
              <th scope="col" key={stage}>
                {stageNames[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ track, cells, sentence }) => (
            <Fragment key={track}>
              <tr className={classes.track}>
                <th scope="row">{trackNames[track]}</th>
                {cells.map((cell) => (
                  <td key={cell.stage} data-state={cell.state}>
                    <BoardCell track={track} cell={cell} year={year} plans={plans} mayAct={plans === ''} />
                  </td>
                ))}
              </tr>
              <tr>
                <td colSpan={CYCLE_STAGES.length + 1} className={classes.sentence}>
                  {sentence}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}
