import { Stack, Text, Title } from '@mantine/core'
import type { BoardYear } from '../../domain/board/board-year.ts'
import type { BoardView } from '../../domain/views/board-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import classes from './board.module.css'
import { BoardCell } from './board-cell.tsx'

/** The board on a phone: one track under another, its sentence first and its stages on demand. */
export function BoardStack({ board, year, plans }: { board: BoardView; year: BoardYear; plans: string }) {
  return (
    <Stack gap="md">
      {board.rows.map(({ track, cells, sentence }) => (
        <Stack
          key={track}
          component="section"
          className="surface"
          p="sm"
          gap="xs"
          aria-label={trackNames[track]}
        >
          <Title order={2} size="h3">
            {trackNames[track]}
          </Title>
          <Text size="sm" c="dimmed">
            {sentence}
          </Text>
          <details className={classes.details}>
            <summary>Этапы цикла</summary>
            <ol className={classes.stages}>
              {cells.map((cell) => (
                <li key={cell.stage}>
                  <Text fw={600} size="sm">
                    {stageNames[cell.stage]}
                  </Text>
                  <BoardCell track={track} cell={cell} year={year} plans={plans} mayAct={plans === ''} />
                </li>
              ))}
            </ol>
          </details>
        </Stack>
      ))}
    </Stack>
  )
}
