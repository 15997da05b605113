import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { OccurrenceView } from '../domain/views/task-view.ts'
import { getAction } from '../schedule-contract.ts'
import { stageNames, trackNames } from '../texts.ru.ts'
import { DeadlineReading } from './deadline-reading.tsx'
import { OccurrenceTasks } from './occurrence-tasks.tsx'
import { OpenCase } from './open-case.tsx'
import { ProgressWords } from './progress-words.tsx'

const beyondWords = {
  'before-horizon': 'до начала срока действия плана',
  'after-horizon': 'после окончания срока действия плана',
  'before-approval': 'до утверждения плана',
} as const

/** One action: what the document says, when it comes due, and who has reported. */
export function ActionPage() {
  const may = useMay()
  const planId = useAddressId('planId')
  const actionId = useAddressId('actionId')
  const answer = useAnswer(getAction, { params: { planId, actionId } })
  return (
    <Loaded answer={answer}>
      {({ planTitle, sectionTitle, action, occurrences, onDemand }) => (
        <>
          <PageHeader
            above={
              <>
                <PageLink to="/plans">Планы</PageLink> ·{' '}
                <PageLink to={`/plans/${planId}`}>{planTitle}</PageLink>
                {sectionTitle && <> · {sectionTitle}</>}
              </>
            }
            title={action.number ? `${action.number}. ${action.text}` : action.text}
            meaning={[
              action.track === null ? null : trackNames[action.track],
              action.cycleStages.map((stage) => stageNames[stage].toLowerCase()).join(', ') || null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          />
          <Stack gap="lg">
            <ProgressWords progress={action.progress} />
            <Stack gap={6} maw="52rem">
              {action.points.length > 0 && (
                <List size="sm">
                  {action.points.map((point) => (
                    <List.Item key={point}>{point}</List.Item>
                  ))}
                </List>
              )}
              <Text>
                <b>Срок в документе:</b> {action.deadlineText || 'не указан'}
              </Text>
              <DeadlineReading deadlines={action.deadlines} />
              <Text>
                <b>Исполнители:</b> {action.performersText || 'не указаны'}
              </Text>
              {action.expectedResultText && (
                <Text>
                  <b>Ожидаемый результат:</b> {action.expectedResultText}
                </Text>
              )}
              {Object.entries(action.extra).map(([heading, text]) => (
                <Text key={heading}>
                  <b>{heading}:</b> {text}
                </Text>
              ))}
              {action.placeText && (
                <Text size="sm" c="dimmed">
                  Откуда это: {action.placeText} загруженного файла.
                </Text>
              )}
            </Stack>
            {onDemand && may('plans.plan.edit') && <OpenCase planId={planId} actionId={actionId} />}
            <Stack gap="sm">
              <Title order={2}>Контрольные точки</Title>
              {occurrences.length === 0 ? (
                <EmptyState title="Контрольных точек нет">
                  {onDemand
                    ? 'Мероприятие выполняется по потребности: откройте случай, когда она возникнет.'
                    : 'Они появятся после утверждения плана.'}
                </EmptyState>
              ) : (
                <Occurrences planId={planId} occurrences={occurrences} points={action.points} />
              )}
            </Stack>
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Occurrences({
  planId,
  occurrences,
  points,
}: {
  planId: number
  occurrences: readonly OccurrenceView[]
  points: readonly string[]
}) {
  const [open, setOpen] = useState<number>()
  return (
    <Stack gap={0} className="surface">
      {occurrences.map((one) => (
        <Stack key={one.id} gap={6} p="sm" component="section" aria-label={nameOf(one)}>
          <Group justify="space-between" align="flex-start">
            <Stack gap={2} maw="44rem">
              <Group gap="sm">
                {one.dueOn === null ? (
                  <StateBadge tone="attention">Ждёт дат: {one.waitsFor ?? 'события'}</StateBadge>
                ) : (
                  <Text fw={600}>
                    до <DateText date={one.dueOn} />
                  </Text>
                )}
                {one.label !== '' && <Text>{one.label}</Text>}
                {one.overdue > 0 && <StateBadge tone="bad">Просрочено: {one.overdue}</StateBadge>}
              </Group>
              {one.pointIndex !== null && points[one.pointIndex] !== undefined && (
                <Text size="sm">{points[one.pointIndex]}</Text>
              )}
              {one.workingDueOn !== null && one.workingDueOn !== one.dueOn && (
                <Text size="sm" c="dimmed">
                  Выходной день: отчёт принимается до <DateText date={one.workingDueOn} />.
                </Text>
              )}
              {one.assumed.map((reason) => (
                <Text size="sm" c="dimmed" key={reason}>
                  Предположено: {reason}
                </Text>
              ))}
              {one.conditional && (
                <Text size="sm" c="dimmed">
                  Выполняется, если есть случай.
                </Text>
              )}
              {one.beyond && (
                <Text size="sm" c="dimmed">
                  Срок {beyondWords[one.beyond]}: сам по себе не становится просроченным.
                </Text>
              )}
            </Stack>
            <Group gap="sm">
              <ShareBar
                done={one.reported}
                of={one.total}
                words="отчитались"
                tone={one.overdue > 0 ? 'bad' : 'active'}
              />
              {one.total > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-expanded={open === one.id}
                  onClick={() => setOpen(open === one.id ? undefined : one.id)}
                >
                  {open === one.id ? 'Свернуть' : 'Поручения'}
                </Button>
              )}
            </Group>
          </Group>
          {open === one.id && <OccurrenceTasks planId={planId} occurrenceId={one.id} />}
        </Stack>
      ))}
    </Stack>
  )
}

function nameOf(one: OccurrenceView): string {
  return [one.dueOn ?? 'без даты', one.label].filter((part) => part !== '').join(', ')
}
