import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { answerCase, type CaseView } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'
import { isSame, seenCase } from './use-case-move.ts'

/** The school's word; the authority may write it down from a letter. */
export function CaseAnswerPart({ one }: { one: CaseView }) {
  const mayAnswer = useMay()('support.case.answer') && one.isShown && one.state !== 'closed'
  const [isWriting, setWriting] = useState(false)
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
        <Form one={one} onDone={() => setWriting(false)} />
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

function Form({ one, onDone }: { one: CaseView; onDone: () => void }) {
  const [opened] = useState(one)
  const [answer, setAnswer] = useState(one.schoolAnswer ?? '')
  const part = (seen: CaseView) => [seen.schoolAnswer, seen.isShown, seen.closedOn]
  const action = useCaseAction(answerCase, {
    ...{ said: 'Ответ записан', onDone },
    isNoMatter: (stored) => isSame(part, stored, opened),
  })
  return (
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
      <CaseCollision
        collided={action.collided}
        lines={(stored) => [['Ответ школы', stored.schoolAnswer]]}
        onLeave={onDone}
      />
      <Group>
        <Button
          loading={action.isPending}
          disabled={answer.trim() === ''}
          onClick={() =>
            action.send(seenCase(one, { part, opened }), ({ organizationId, caseId, version }) => ({
              params: { organizationId, caseId },
              body: { version, answer },
            }))
          }
        >
          Отправить ответ
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </Stack>
  )
}
