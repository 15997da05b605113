import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type CaseView, keepReview } from '../case-contract.ts'
import { objectiveStates, type ReviewedObjective } from '../domain/cases/review.ts'
import { decimal } from '../domain/rules/finding-words.ts'
import { halfNames, objectiveStateNames } from '../texts.ru.ts'
import { ObjectiveBadge } from './state-badges.tsx'

/** Two check points a year: how each objective stands. */
export function ReviewsPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayChange = mayManage && one.state !== 'closed' && one.objectiveRows.length > 0
  const [isHolding, setHolding] = useState(false)
  const { nextReview, reviews } = one
  const texts = new Map(one.objectiveRows.map(({ objectiveId, text }) => [objectiveId, text]))
  return (
    <Part
      title="Обзоры в декабре и июне"
      acts={
        mayChange &&
        !isHolding && (
          <Button variant="default" onClick={() => setHolding(true)}>
            {`Провести обзор: ${halfNames[nextReview.half].toLowerCase()} ${nextReview.year}`}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {isHolding && <ReviewForm one={one} onDone={() => setHolding(false)} />}
        {reviews.length === 0 && !isHolding && (
          <Text c="dimmed">{`Первый обзор — до ${dateWords(nextReview.dueOn)}.`}</Text>
        )}
        {reviews.toReversed().map(({ year, half, summary, states, reviewerName, heldOn }) => (
          <Stack key={`${year} ${half}`} gap={6}>
            <Text fw={600}>{`${halfNames[half]} ${year}`}</Text>
            <Text maw="52rem">{summary}</Text>
            {states.map(({ objectiveId, state, value, note }) => (
              <Group key={objectiveId} gap="sm" align="baseline">
                <ObjectiveBadge state={state} />
                <Text size="sm">
                  {[
                    texts.get(objectiveId) ?? 'снятая цель',
                    value === null ? '' : `сейчас ${decimal(value, 2)}`,
                    note ?? '',
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </Text>
              </Group>
            ))}
            <Text size="sm" c="dimmed">{`${reviewerName}, ${dateWords(heldOn)}`}</Text>
          </Stack>
        ))}
      </Stack>
    </Part>
  )
}

function ReviewForm({ one, onDone }: { one: CaseView; onDone: () => void }) {
  const { organizationId, caseId, nextReview, objectiveRows } = one
  const { year, half } = nextReview
  const [heldOn, setHeldOn] = useState<PlainDate | null>(todayHere())
  const [summary, setSummary] = useState('')
  const [states, setStates] = useState<readonly ReviewedObjective[]>(
    objectiveRows.map(({ objectiveId }) => ({ objectiveId, state: 'on-track', value: null, note: null })),
  )
  const save = useAction(keepReview, { said: 'Обзор записан', onDone })
  const change = (objectiveId: number, changed: Partial<ReviewedObjective>) =>
    setStates(states.map((own) => (own.objectiveId === objectiveId ? { ...own, ...changed } : own)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (heldOn === null) return
        save.mutate({
          params: { organizationId, caseId, reviewYear: year, half },
          body: { version: 0, heldOn, summary, states: [...states] },
        })
      }}
    >
      <Stack maw="46rem">
        <DateField
          label="Когда проведён"
          w={180}
          required
          value={heldOn}
          onChange={setHeldOn}
          to={todayHere()}
        />
        {objectiveRows.map(({ objectiveId, text, unit }) => {
          const own = states.find((known) => known.objectiveId === objectiveId)
          return (
            <Stack
              key={objectiveId}
              gap="xs"
              component="fieldset"
              m={0}
              p={0}
              style={{ border: 0 }}
              aria-label={text}
            >
              <Text fw={600}>{text}</Text>
              <Group align="end">
                <Select
                  label="Состояние"
                  w={180}
                  allowDeselect={false}
                  data={objectiveStates.map((value) => ({ value, label: objectiveStateNames[value] }))}
                  value={own?.state ?? 'on-track'}
                  onChange={(value) =>
                    change(objectiveId, {
                      state: objectiveStates.find((known) => known === value) ?? 'on-track',
                    })
                  }
                />
                <NumberInput
                  label={unit ? `Сейчас, ${unit}` : 'Сейчас'}
                  w={140}
                  decimalSeparator=","
                  value={own?.value ?? ''}
                  onChange={(value) => change(objectiveId, { value: value === '' ? null : Number(value) })}
                />
                <TextInput
                  label="Замечание"
                  w={260}
                  value={own?.note ?? ''}
                  onChange={(event) => change(objectiveId, { note: event.currentTarget.value || null })}
                />
              </Group>
            </Stack>
          )
        })}
        <Textarea
          label="Вывод"
          autosize
          minRows={2}
          required
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Записать обзор
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
