import { Stack, Text, TextInput } from '@mantine/core'
import type { DraftContent, QuestionView } from '../../domain/views/report-view.ts'

type Answers = DraftContent['numbers']

/** The numbers the action asks for, each with its unit. */
export function ReportNumbers({
  questions,
  answers,
  faults,
  onChange,
}: {
  questions: readonly QuestionView[]
  answers: Answers
  faults: Readonly<Record<string, string>>
  onChange: (answers: Answers) => void
}) {
  if (questions.length === 0) return null
  const answerOf = (id: number) => answers.find(({ questionId }) => questionId === id)?.value ?? ''
  return (
    <Stack gap="xs">
      {questions.map(({ questionId, name, unit }) => (
        <TextInput
          key={questionId}
          label={unit === '' ? name : `${name}, ${unit}`}
          required
          inputMode="decimal"
          maw="20rem"
          autoComplete="off"
          maxLength={40}
          value={answerOf(questionId)}
          error={faults[`/numbers/${questionId}`]}
          rightSectionWidth={64}
          rightSection={
            unit === '' ? undefined : (
              <Text size="sm" c="dimmed" aria-hidden>
                {unit}
              </Text>
            )
          }
          onChange={(event) => {
            const value = event.currentTarget.value
            onChange([...answers.filter((one) => one.questionId !== questionId), { questionId, value }])
          }}
        />
      ))}
    </Stack>
  )
}
