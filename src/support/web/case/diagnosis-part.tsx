import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import type { CaseView } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseMove } from './use-case-move.ts'

/** What the first look at the school has shown. */
export function DiagnosisPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayChange = mayManage && one.state !== 'closed'
  const [isChanging, setChanging] = useState(mayChange && one.diagnosis === null)
  return (
    <Part
      title="Что показала диагностика"
      acts={
        mayChange &&
        !isChanging && (
          <Button variant="default" onClick={() => setChanging(true)}>
            Изменить
          </Button>
        )
      }
    >
      {isChanging ? (
        <Form one={one} onDone={() => setChanging(false)} />
      ) : (
        <Stack gap={4}>
          <Text maw="52rem" style={{ whiteSpace: 'pre-line' }}>
            {one.diagnosis ?? 'Пока не записана.'}
          </Text>
          {one.diagnosedOn && (
            <Text size="sm" c="dimmed">
              {dateWords(one.diagnosedOn)}
            </Text>
          )}
        </Stack>
      )}
    </Part>
  )
}

function Form({ one, onDone }: { one: CaseView; onDone: () => void }) {
  const [opened] = useState(one)
  const [diagnosis, setDiagnosis] = useState(one.diagnosis ?? '')
  const move = useCaseMove(one, {
    ...{ said: 'Диагностика записана', onDone, opened },
    part: (seen) => seen.diagnosis,
  })
  return (
    <Stack maw="46rem">
      <Textarea
        label="Диагностика"
        description="Предметные дефициты, кадры, управление, условия: что мешает результату."
        autosize
        minRows={3}
        required
        value={diagnosis}
        onChange={(event) => setDiagnosis(event.currentTarget.value)}
      />
      <CaseCollision
        collided={move.collided}
        lines={(stored) => [['Диагностика', stored.diagnosis]]}
        onLeave={onDone}
      />
      <Group>
        <Button
          loading={move.isPending}
          disabled={diagnosis.trim() === ''}
          onClick={() => move.send({ to: 'diagnosis', diagnosis })}
        >
          Записать диагностику
        </Button>
        {one.diagnosis !== null && (
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        )}
      </Group>
    </Stack>
  )
}
