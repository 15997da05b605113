import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { download } from '#web-kit/api.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { compareEditions, listEditions, printAmendment } from '../../amendment-contract.ts'
import type { EditionView } from '../../domain/views/amendment-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { approvalWords } from '../plan-words.ts'
import classes from './comparison.module.css'
import { ComparisonList, countWordsOf } from './comparison-list.tsx'
import { EditionAct } from './edition-act.tsx'
import { PlanOnDay } from './plan-on-day.tsx'

/** Every edition of the plan with its act, and the plan as it was on any day. */
export function PlanEditions({ plan }: { plan: PlanView }) {
  const [{ on }, setFilters] = useFilters(['on'])
  const answer = useAnswer(listEditions, { params: { planId: plan.id } })
  const day = isPlainDate(on) ? on : null
  return (
    <Stack gap="lg">
      <Group align="flex-end" className="on-paper-hidden">
        <DateField
          label="План на дату"
          description="Каким он был в этот день"
          value={day}
          onChange={(date) => setFilters({ on: date ?? '' })}
          w={220}
        />
        {day !== null && (
          <Button variant="default" onClick={() => setFilters({ on: '' })}>
            К списку редакций
          </Button>
        )}
      </Group>
      {day !== null ? (
        <PlanOnDay plan={plan} day={day} />
      ) : (
        <Loaded answer={answer}>
          {({ editions }) => (
            <Stack gap="sm">
              <Title order={2}>Редакции</Title>
              <ul className={`surface ${classes.list}`}>
                {editions.toReversed().map((edition) => (
                  <li key={edition.number}>
                    <Edition
                      plan={plan}
                      edition={edition}
                      isPresent={edition.number === plan.edition}
                      onShow={() => setFilters({ on: edition.since })}
                    />
                  </li>
                ))}
              </ul>
            </Stack>
          )}
        </Loaded>
      )}
    </Stack>
  )
}

function Edition({
  plan,
  edition,
  isPresent,
  onShow,
}: {
  plan: PlanView
  edition: EditionView
  isPresent: boolean
  onShow: () => void
}) {
  const [isCompared, setCompared] = useState(false)
  const isFirst = edition.number === 1
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>Редакция № {edition.number}</Text>
            {isPresent && <StateBadge tone="good">Действует</StateBadge>}
          </Group>
          <Text size="sm">
            {isFirst ? 'Утверждена: ' : 'Внесена: '}
            {approvalWords(edition.act)}
            {edition.act.signatory && `, ${edition.act.signatory}`}
          </Text>
          <EditionAct plan={plan} edition={edition} />
          <Text size="sm" c="dimmed">
            С <DateText date={edition.since} />
            {edition.recordedBy && ` · внёс(ла) в систему: ${edition.recordedBy}`}
          </Text>
          {!isFirst && <Text size="sm">{countWordsOf(edition.changes)}</Text>}
        </div>
        <Group gap="xs" className="on-paper-hidden">
          <Button size="compact-sm" variant="default" onClick={onShow}>
            Показать план
          </Button>
          {!isFirst && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={isCompared}
                onClick={() => setCompared(!isCompared)}
              >
                Было → стало
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconFileTypeDocx size={16} aria-hidden />}
                onClick={() =>
                  void download(printAmendment, {
                    params: { planId: plan.id },
                    query: { edition: edition.number },
                  }).catch(notifyProblem)
                }
              >
                О внесении изменений
              </Button>
            </>
          )}
        </Group>
      </Group>
      {isCompared && <Compared planId={plan.id} number={edition.number} />}
    </Stack>
  )
}

function Compared({ planId, number }: { planId: number; number: number }) {
  const answer = useAnswer(compareEditions, { params: { planId }, query: { from: number - 1, to: number } })
  return (
    <Loaded answer={answer}>{(comparison) => <ComparisonList comparison={comparison} level={3} />}</Loaded>
  )
}
