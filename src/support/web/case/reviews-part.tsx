import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../../case-contract.ts'
import { decimal } from '../../domain/rules/finding-words.ts'
import { halfNames } from '../../texts.ru.ts'
import { ObjectiveBadge } from '../state-badges.tsx'
import { ReviewForm } from './review-form.tsx'

/** Two check points a year: how each objective stands. */
export function ReviewsPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayChange = mayManage && one.state !== 'closed' && one.objectiveRows.length > 0
  const [isHolding, setHolding] = useState(false)
  const { nextReview, reviews } = one
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
        {isHolding && <ReviewForm one={one} point={nextReview} onDone={() => setHolding(false)} />}
        {reviews.length === 0 && !isHolding && (
          <Text c="dimmed">{`Первый обзор — до ${dateWords(nextReview.dueOn)}.`}</Text>
        )}
        {reviews.toReversed().map((review) => (
          <ReviewLine key={`${review.year} ${review.half}`} one={one} review={review} mayChange={mayChange} />
        ))}
      </Stack>
    </Part>
  )
}

function ReviewLine({
  one,
  review,
  mayChange,
}: {
  one: CaseView
  review: CaseView['reviews'][number]
  mayChange: boolean
}) {
  const { year, half, summary, states, reviewerName, heldOn } = review
  const [isChanging, setChanging] = useState(false)
  const objectives = new Map(one.objectiveRows.map((objective) => [objective.objectiveId, objective]))
  return (
    <Stack gap={6}>
      <Text fw={600}>{`${halfNames[half]} ${year}`}</Text>
      <Text maw="52rem" style={{ whiteSpace: 'pre-line' }}>
        {summary}
      </Text>
      {states.map(({ objectiveId, state, value, note }) => (
        <Group key={objectiveId} gap="sm" align="baseline">
          <ObjectiveBadge state={state} />
          <Text size="sm">
            {[
              objectives.get(objectiveId)?.text ?? 'снятая цель',
              value === null
                ? ''
                : `сейчас ${decimal(value, 2)} ${objectives.get(objectiveId)?.unit ?? ''}`.trimEnd(),
              note ?? '',
            ]
              .filter(Boolean)
              .join('; ')}
          </Text>
        </Group>
      ))}
      <Text size="sm" c="dimmed">{`${reviewerName}, ${dateWords(heldOn)}`}</Text>
      {isChanging && <ReviewForm one={one} point={{ year, half }} onDone={() => setChanging(false)} />}
      {mayChange && !isChanging && (
        <Group className="on-paper-hidden">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Исправить обзор: ${halfNames[half].toLowerCase()} ${year}`}
            onClick={() => setChanging(true)}
          >
            Исправить
          </Button>
        </Group>
      )}
    </Stack>
  )
}
