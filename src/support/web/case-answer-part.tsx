import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { answerCase, type CaseView } from '../case-contract.ts'

/** The school's word; the authority may write it down from a letter. */
export function CaseAnswerPart({ one }: { one: CaseView }) {
  const mayAnswer = useMay()('support.case.answer') && one.isShown && one.state !== 'closed'
  const [isWriting, setWriting] = useState(false)
  const [answer, setAnswer] = useState(one.schoolAnswer ?? '')
  const { organizationId, caseId, version } = one
  const send = useAction(answerCase, { said: 'Ответ записан', onDone: () => setWriting(false) })
  return (
    <Part
      title="Ответ школы"
      acts={
        mayAnswer &&
        !isWriting && (
          <Button variant={one.schoolAnswer === null ? 'filled' : 'default'} onClick={() => setWriting(true)}>
            {one.schoolAnswer === null ? 'Ответить' : 'Изменить ответ'}
          </Button>
        )
      }
    >
      {isWriting ? (
        <Stack maw="46rem">
          <Textarea
            label="Ответ"
            description="Согласна ли школа с целями, что ей нужно, кто в команде."
            autosize
            minRows={3}
            required
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group>
            <Button
              loading={send.isPending}
              disabled={answer.trim() === ''}
              onClick={() => send.mutate({ params: { organizationId, caseId }, body: { version, answer } })}
            >
              Отправить ответ
            </Button>
            <Button variant="default" onClick={() => setWriting(false)}>
              Не надо
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap={4}>
          <Text maw="52rem" style={{ whiteSpace: 'pre-line' }}>
            {one.schoolAnswer ??
              (one.isShown
                ? 'Школа ещё не ответила.'
                : 'Школа ответит, когда вы передадите ей сопровождение.')}
          </Text>
          {one.answeredOn && (
            <Text size="sm" c="dimmed">
              {`${one.answererName ?? ''}, ${dateWords(one.answeredOn)}`}
            </Text>
          )}
        </Stack>
      )}
    </Part>
  )
}
