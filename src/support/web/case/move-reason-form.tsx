import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CaseView } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseMove } from './use-case-move.ts'

const labels = {
  paused: 'Почему сопровождение приостановлено',
  escalated: 'Что случилось и какое нужно вмешательство',
  calmed: 'Чем кончилось',
} as const

/** A move that needs a word about why. */
export function MoveReasonForm({
  one,
  to,
  onLeave,
}: {
  one: CaseView
  to: keyof typeof labels
  onLeave: () => void
}) {
  const [opened] = useState(one)
  const [words, setWords] = useState('')
  const move = useCaseMove(one, { said: 'Записано', onDone: onLeave, opened })
  return (
    <Stack maw="46rem">
      <Textarea
        label={labels[to]}
        autosize
        minRows={2}
        required
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <CaseCollision
        collided={move.collided}
        lines={(stored) => [
          ['Приостановлено', stored.pauseReason],
          ['Нужно вмешательство', stored.escalationReason],
        ]}
        onLeave={onLeave}
      />
      <Group>
        <Button
          loading={move.isPending}
          disabled={words.trim() === ''}
          onClick={() => move.send(to === 'calmed' ? { to, note: words } : { to, reason: words })}
        >
          Записать
        </Button>
        <Button variant="default" onClick={onLeave}>
          Не надо
        </Button>
      </Group>
    </Stack>
  )
}
