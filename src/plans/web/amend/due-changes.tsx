import { List, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { plural } from '#web-kit/plural.ts'
import type { DueChangeView, RowEffectView } from '../../domain/views/amendment-view.ts'
import { beyondWords } from '../actions/beyond-words.ts'

const MOST_LINES = 8

/** What becomes of the days a row is due on, and of the tasks handed out for them. */
export function DueChanges({ effect }: { effect: RowEffectView }) {
  const told = effect.dues.filter((due) => wordsOf(due) !== '')
  if (told.length === 0) return null
  return (
    <div>
      <Text size="sm" c="dimmed" mt={6}>
        Сроки и поручения
      </Text>
      <List size="sm">
        {told.slice(0, MOST_LINES).map((due, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days of one row come in their order and are never moved
          <List.Item key={index}>{wordsOf(due)}</List.Item>
        ))}
        {told.length > MOST_LINES && <List.Item>и ещё сроков: {told.length - MOST_LINES}</List.Item>}
      </List>
    </div>
  )
}

function wordsOf(due: DueChangeView): string {
  const tasks = taskWords(due)
  const day = dayWords(due)
  return [day, tasks].filter(Boolean).join(': ')
}

function dayWords({ kind, from, to, label, beyond }: DueChangeView): string {
  const day = (date: string | null) => (date === null ? label || 'ждёт даты' : dateWords(date))
  const mark = beyond === null ? '' : ` (${beyondWords[beyond]})`
  switch (kind) {
    case 'added':
      return `новый срок ${day(to)}${mark}`
    case 'moved':
      return `${day(from)} → ${day(to)}${mark}`
    case 'withdrawn':
      return `срок ${day(from)} снимается`
    case 'same':
      return `срок ${day(from ?? to)}`
  }
}

function taskWords(due: DueChangeView): string {
  const tasks = (count: number) => plural(count, ['поручение', 'поручения', 'поручений'])
  const isMoved = due.kind === 'moved'
  return [
    isMoved && due.goesOn > 0 && `переносится ${tasks(due.goesOn)}`,
    due.handedOut > 0 && `выдаётся ${tasks(due.handedOut)}`,
    due.takenBack > 0 && `отзывается ${tasks(due.takenBack)}`,
    due.released > 0 && `снимается с контроля ${tasks(due.released)}`,
    due.kind !== 'same' && due.settled > 0 && `остаётся как выполнено ${tasks(due.settled)}`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}
