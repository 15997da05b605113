import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { countWords } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { OccurrenceView } from '../../domain/views/task-view.ts'
import { OccurrenceNotes } from './occurrence-notes.tsx'
import { OccurrenceTasks } from './occurrence-tasks.tsx'
import classes from './occurrences.module.css'
import { ReleaseOccurrence } from './release-occurrence.tsx'

/** One check point of an action: its date, how many have reported, and on request who. */
export function OccurrenceLine({
  planId,
  occurrence,
  points,
}: {
  planId: number
  occurrence: OccurrenceView
  points: readonly string[]
}) {
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const { id, dueOn, label, waitsFor, total, reported, accepted, overdue } = occurrence
  const isReleased = occurrence.releaseDocument !== null
  const handedOut = total + occurrence.notRequired + occurrence.released
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <Stack gap={2}>
          <Group gap="sm">
            {dueOn === null ? (
              <StateBadge tone={isReleased ? 'calm' : 'attention'}>
                {isReleased ? 'Снят с контроля' : 'Ждёт дат'}: {waitsFor ?? 'событие'}
              </StateBadge>
            ) : (
              <Text fw={600}>
                до <DateText date={dueOn} />
              </Text>
            )}
            {label !== '' && <Text>{label}</Text>}
            {overdue > 0 && <StateBadge tone="bad">Просрочено: {countWords(overdue)}</StateBadge>}
            {total > 0 && reported === total && (
              <StateBadge tone="good">{accepted === total ? 'Принято всё' : 'Отчитались все'}</StateBadge>
            )}
            {total === 0 && handedOut > 0 && <StateBadge tone="calm">Закрыто без отчётов</StateBadge>}
          </Group>
          <OccurrenceNotes occurrence={occurrence} points={points} />
        </Stack>
        {handedOut > 0 && (
          <Group gap="sm" wrap="nowrap">
            {total > 0 && (
              <ShareBar
                done={reported}
                of={total}
                words="отчитались"
                tone={overdue > 0 ? 'bad' : 'active'}
                compact
              />
            )}
            <Button
              className="on-paper-hidden"
              size="compact-sm"
              variant="default"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Свернуть' : 'Поручения'}
            </Button>
          </Group>
        )}
      </div>
      {dueOn === null && may('plans.task.review') && (
        <ReleaseOccurrence planId={planId} occurrence={occurrence} />
      )}
      {isOpen && <OccurrenceTasks planId={planId} occurrenceId={id} />}
    </li>
  )
}
