import { Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { downloadBoard, getBoard } from '../../board-contract.ts'
import { yearWords } from '../../domain/board/board-year.ts'
import type { BoardView } from '../../domain/views/board-view.ts'
import { PaperButtons } from '../papers/paper-buttons.tsx'
import classes from './board.module.css'
import { BoardFilters } from './board-filters.tsx'
import { BoardStack } from './board-stack.tsx'
import { BoardTable } from './board-table.tsx'
import { useBoardYear, yearInAddress } from './board-year.ts'

/** For each track and year: which stages of the cycle are done, late, without evidence, or not planned at all (CY-7). */
export function BoardPage() {
  const [year, setCalendar] = useBoardYear()
  const [{ plans }, setFilters] = useFilters(['plans'])
  const query = { ...year, ...(plans === '' ? {} : { plans }) }
  const answer = useAnswer(getBoard, { query })
  const isPhone = useMediaQuery('screen and (max-width: 48em)', false, { getInitialValueInEffect: false })
  return (
    <div className={classes.sheet}>
      <PageHeader
        title={`Доска цикла, ${yearWords(year)}`}
        meaning="Этапы управления качеством по каждому направлению: что пройдено, что просрочено, где нет подтверждений и что не запланировано."
        actions={<PaperButtons take={(format) => download(downloadBoard, { params: { format }, query })} />}
      />
      <Stack gap="md">
        <BoardFilters
          year={year}
          plans={plans}
          onYear={setCalendar}
          onPlans={(chosen) => setFilters({ plans: chosen })}
        />
        <Loaded answer={answer} lines={12}>
          {(board) => (
            <>
              <Text size="lg" role="status">
                {board.sentence}
              </Text>
              {isPhone ? (
                <BoardStack board={board} year={year} plans={plans} />
              ) : (
                <BoardTable board={board} year={year} plans={plans} />
              )}
              <Unplaced
                board={board}
                search={{ ...yearInAddress(year), ...(plans === '' ? {} : { plans }), unplaced: 'yes' }}
              />
            </>
          )}
        </Loaded>
      </Stack>
    </div>
  )
}

/** What the board cannot place is said, not hidden. */
function Unplaced({
  board: {
    unplaced: { actionCount, taskCount },
  },
  search,
}: {
  board: BoardView
  search: Record<string, string>
}) {
  if (actionCount === 0) return null
  return (
    <Text>
      На доске нет{' '}
      <PageLink to="/board/tasks" search={search}>
        {plural(actionCount, ['мероприятия', 'мероприятий', 'мероприятий'])} (
        {plural(taskCount, ['поручение', 'поручения', 'поручений'])})
      </PageLink>
      : в плане не указано направление или этап цикла.
    </Text>
  )
}
