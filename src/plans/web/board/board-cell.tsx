import { Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { BoardYear } from '../../domain/board/board-year.ts'
import { countsShown, taskClassNames } from '../../domain/board/cell-words.ts'
import type { Track } from '../../domain/track.ts'
import type { BoardCellView } from '../../domain/views/board-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import classes from './board.module.css'
import { StageSkipActs } from './board-skip.tsx'
import { BoardState } from './board-state.tsx'
import { yearInAddress } from './board-year.ts'

/** What a stage of a track has to show: its state, counts that lead to their tasks, a written reason where it is left out. */
export function BoardCell({
  track,
  cell,
  year,
  plans,
  mayAct = true,
}: {
  track: Track
  cell: BoardCellView
  year: BoardYear
  plans: string
  /** A board narrowed to some plans does not say whether a stage is planned at all. */
  mayAct?: boolean
}) {
  const { stage, undated, skip } = cell
  const place = { track, stage, ...yearInAddress(year), ...(plans === '' ? {} : { plans }) }
  const where = `${trackNames[track]}, ${stageNames[stage].toLocaleLowerCase('ru')}`
  return (
    <>
      <BoardState state={cell.state} lateDays={cell.lateDays} />
      <ul className={classes.counts}>
        {countsShown(cell).map(({ of, count }) => (
          <li key={of}>
            <PageLink to="/board/tasks" search={{ ...place, of }}>
              {taskClassNames[of]} <span className="digits">{count}</span>
              <span className="seen-by-readers-only">: {where}</span>
            </PageLink>
          </li>
        ))}
        {undated > 0 && (
          <li>
            <PageLink to="/board/tasks" search={{ ...place, of: 'undated' }}>
              ждёт дат <span className="digits">{undated}</span>
              <span className="seen-by-readers-only">: {where}</span>
            </PageLink>
          </li>
        )}
      </ul>
      {skip && (
        <Text className={classes.reason ?? ''} component="div">
          {skip.reason}
          <br />
          <Text span inherit c="dimmed">
            {skip.by}, {dateWords(skip.on)}
          </Text>
        </Text>
      )}
      {mayAct && <StageSkipActs track={track} cell={cell} year={year} />}
    </>
  )
}
