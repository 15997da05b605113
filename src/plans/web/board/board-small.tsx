import { PageLink } from '#web-kit/page-link.tsx'
import { CYCLE_STAGES } from '../../domain/track.ts'
import type { BoardView } from '../../domain/views/board-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { BoardState } from './board-state.tsx'
import classes from './board-summary.module.css'

/** The board with states alone, for the corner of another page. */
export function SmallBoard({ board, search }: { board: BoardView; search: Record<string, string> }) {
  return (
    <section
      className={classes.scroll}
      aria-label={`Доска цикла в малом виде, ${board.yearWords}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">
              <PageLink to="/board" search={search}>
                Направление
              </PageLink>
            </th>
            {CYCLE_STAGES.map((stage) => (
              <th scope="col" key={stage}>
                {stageNames[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ track, cells }) => (
            <tr key={track}>
              <th scope="row">{trackNames[track]}</th>
              {cells.map(({ stage, state }) => (
                <td key={stage}>
                  <BoardState state={state} lateDays={0} isShort />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
