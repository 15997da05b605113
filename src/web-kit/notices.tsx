import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconExclamationCircle } from '@tabler/icons-react'
import { type ProblemError, problemOf } from './problem-error.ts'

/** «Сохранено»: a short word that the act is done. */
export function sayDone(text: string): void {
  notifications.show({
    message: text,
    icon: <IconCheck size={18} aria-hidden />,
    color: 'blue',
    autoClose: 5_000,
    role: 'status',
  })
}

/** A problem no field answers for, with the number by which the administrator finds it in the log. */
export function notifyProblem(error: unknown): void {
  const problem = problemOf(error)
  notifications.show({
    id: problem.code,
    title: problem.title,
    message: <ProblemText problem={problem} />,
    icon: <IconExclamationCircle size={18} aria-hidden />,
    color: 'red',
    autoClose: problem.status === 0 ? 10_000 : 20_000,
    role: 'alert',
  })
}

/** What one may still take back: the act is done, «Отменить» undoes it. */
export function offerUndo(text: string, undo: () => void): void {
  const id = `undo-${text}`
  const undoOnce = () => {
    notifications.hide(id)
    undo()
  }
  notifications.show({
    id,
    message: (
      <Group justify="space-between" gap="sm">
        <Text size="sm">{text}</Text>
        <Button size="compact-sm" variant="default" onClick={undoOnce}>
          Отменить
        </Button>
      </Group>
    ),
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 15_000,
    role: 'status',
  })
}

export function ProblemText({ problem }: { problem: ProblemError }) {
  return (
    <>
      {problem.detail !== '' && <Text size="sm">{problem.detail}</Text>}
      {problem.errors.map((one) => (
        <Text size="sm" key={`${one.pointer ?? ''}${one.cell ?? ''}${one.detail}`}>
          {one.cell ? `${one.cell}: ` : ''}
          {one.detail}
        </Text>
      ))}
      {problem.requestId !== '' && !problem.detail.includes(problem.requestId) && (
        <Text size="xs" c="dimmed">
          Номер запроса: {problem.requestId}
        </Text>
      )}
    </>
  )
}
