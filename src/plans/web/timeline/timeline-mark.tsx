import { Group, Text } from '@mantine/core'
import {
  type Icon,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconExclamationCircle,
} from '@tabler/icons-react'
import type { TimelineView } from '../../domain/views/schedule-view.ts'
import { monthWords } from '../month-words.ts'
import classes from './plan-timeline.module.css'

type Mark = TimelineView['rows'][number]['marks'][number]

const look: Readonly<Record<Mark['state'], { icon: Icon; words: string }>> = {
  planned: { icon: IconCircle, words: 'запланировано' },
  partly: { icon: IconCircleHalf2, words: 'отчитались не все' },
  done: { icon: IconCircleCheckFilled, words: 'отчитались все' },
  overdue: { icon: IconExclamationCircle, words: 'просрочено' },
}

/** One action in one month: a sign, and under it how many of how many where that is not yet said by the sign. */
export function TimelineMark({ mark, isNow }: { mark: Mark | undefined; isNow: boolean }) {
  if (!mark) return <td data-now={isNow || undefined} />
  const { icon: Sign, words } = look[mark.state]
  const counts = mark.total > 0 ? `: отчитались ${mark.reported} из ${mark.total}` : ''
  const sentence = `${monthWords(mark.month)}: ${words}${counts}${mark.assumed ? ', месяц предположен' : ''}`
  return (
    <td
      data-state={mark.state}
      data-assumed={mark.assumed || undefined}
      data-now={isNow || undefined}
      title={sentence}
    >
      <Sign size={18} aria-hidden className={classes.sign} />
      {mark.reported > 0 && mark.reported < mark.total && (
        <span aria-hidden className={classes.counts}>
          {mark.reported}/{mark.total}
        </span>
      )}
      <span className="seen-by-readers-only">{sentence}</span>
    </td>
  )
}

/** What the signs mean. */
export function TimelineLegend() {
  return (
    <Group gap="md">
      {Object.entries(look).map(([state, { icon: Sign, words }]) => (
        <Text size="sm" key={state} className={classes.meaning ?? ''} data-state={state}>
          <Sign size={18} aria-hidden className={classes.sign} /> {words}
        </Text>
      ))}
      <Text size="sm" className={classes.meaning ?? ''}>
        <span className={classes.dashed} aria-hidden /> месяц предположен
      </Text>
    </Group>
  )
}
