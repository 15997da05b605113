import { Text } from '@mantine/core'
import { DateText } from '#web-kit/date-text.tsx'
import { countWords } from '#web-kit/plural.ts'
import type { OccurrenceView } from '../../domain/views/task-view.ts'
import { beyondWords } from './beyond-words.ts'

/** What a check point's date does not say by itself: its point, a day off, what was assumed, what it depends on. */
export function OccurrenceNotes({
  occurrence,
  points,
}: {
  occurrence: OccurrenceView
  points: readonly string[]
}) {
  const { releaseNote, releaseDocument } = occurrence
  const { pointIndex, dueOn, workingDueOn, assumed, conditional, beyond, accepted, notRequired, released } =
    occurrence
  const point = pointIndex === null ? undefined : points[pointIndex]
  return (
    <>
      {point !== undefined && <Text size="sm">{point}</Text>}
      {workingDueOn !== null && workingDueOn !== dueOn && (
        <Text size="sm" c="dimmed">
          Выходной день: отчёт принимается до <DateText date={workingDueOn} />.
        </Text>
      )}
      {assumed.map((reason) => (
        <Text size="sm" c="dimmed" key={reason}>
          Предположено: {reason}
        </Text>
      ))}
      {conditional && (
        <Text size="sm" c="dimmed">
          Выполняется, если есть случай.
        </Text>
      )}
      {releaseDocument && (
        <Text size="sm">
          Снят с контроля: {releaseNote}. Основание: {releaseDocument.kind} от{' '}
          <DateText date={releaseDocument.date} /> № {releaseDocument.number}.
        </Text>
      )}
      {accepted + notRequired + released > 0 && (
        <Text size="sm" c="dimmed">
          {[
            accepted > 0 ? `принято: ${countWords(accepted)}` : '',
            notRequired > 0 ? `не требуется: ${countWords(notRequired)}` : '',
            released > 0 ? `снято с контроля: ${countWords(released)}` : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </Text>
      )}
      {beyond && (
        <Text size="sm" c="dimmed">
          Срок {beyondWords[beyond]}: сам по себе не становится просроченным.
        </Text>
      )}
    </>
  )
}
