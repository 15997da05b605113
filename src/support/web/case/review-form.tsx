import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { type CaseView, keepReview } from '../../case-contract.ts'
import { objectiveStates, type ReviewedObjective } from '../../domain/cases/review.ts'
import { objectiveStateNames } from '../../texts.ru.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'

type Review = CaseView['reviews'][number]
type Point = Pick<Review, 'year' | 'half'>

/** The state of each objective in December or June; the review that is there already can be mended. */
export function ReviewForm({ one, point, onDone }: { one: CaseView; point: Point; onDone: () => void }) {
  const [opened] = useState(one)
  const { organizationId, caseId, objectiveRows } = one
  const before = reviewOf(one, point)
  const [heldOn, setHeldOn] = useState<PlainDate | null>(before?.heldOn ?? todayHere())
  const [summary, setSummary] = useState(before?.summary ?? '')
  const [states, setStates] = useState<readonly ReviewedObjective[]>(
    objectiveRows.map(
      ({ objectiveId }) =>
        before?.states.find((own) => own.objectiveId === objectiveId) ?? {
          ...{ objectiveId, state: 'on-track', value: null, note: null },
        },
    ),
  )
  const save = useCaseAction(keepReview, { said: 'Обзор записан', onDone })
  const change = (objectiveId: number, changed: Partial<ReviewedObjective>) =>
    setStates(states.map((own) => (own.objectiveId === objectiveId ? { ...own, ...changed } : own)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (heldOn === null) return
        save.send(opened, (seen) => ({
          params: { organizationId, caseId, reviewYear: point.year, half: point.half },
          body: { version: reviewOf(seen, point)?.version ?? 0, heldOn, summary, states: [...states] },
        }))
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
              miw={0}
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
        <CaseCollision
          collided={save.collided}
          lines={(stored) => reviewLines(stored, point)}
          onLeave={onDone}
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

function reviewOf({ reviews }: CaseView, { year, half }: Point): Review | undefined {
  return reviews.find((own) => own.year === year && own.half === half)
}

function reviewLines(stored: CaseView, point: Point): readonly (readonly [string, string | null])[] {
  const kept = reviewOf(stored, point)
  if (!kept) return [['Обзор', 'не проведён']]
  const texts = new Map(stored.objectiveRows.map(({ objectiveId, text }) => [objectiveId, text]))
  return [
    ['Проведён', `${dateWords(kept.heldOn)}, ${kept.reviewerName}`],
    ['Вывод', kept.summary],
    ...kept.states.map(
      ({ objectiveId, state }) =>
        [texts.get(objectiveId) ?? 'снятая цель', objectiveStateNames[state]] as const,
    ),
  ]
}
