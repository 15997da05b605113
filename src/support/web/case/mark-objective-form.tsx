import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CaseView, markObjective } from '../../case-contract.ts'
import { type Progress, progresses } from '../../domain/cases/objective.ts'
import { progressNames } from '../../texts.ru.ts'
import { CaseCollision } from './case-collision.tsx'
import { objectiveIn, objectiveLines } from './objective-lines.ts'
import { useCaseAction } from './use-case-action.ts'

/** The school's own mark: where the objective is and what has been done. */
export function MarkObjectiveForm({
  one,
  own,
  onDone,
}: {
  one: CaseView
  own: CaseView['objectiveRows'][number]
  onDone: () => void
}) {
  const [opened] = useState(one)
  const [progress, setProgress] = useState<Progress>(own.progress)
  const [note, setNote] = useState(own.progressNote ?? '')
  const mark = useCaseAction(markObjective, { said: 'Отметка записана', onDone })
  return (
    <Stack maw="46rem">
      <Select
        label="Где сейчас цель"
        w={220}
        allowDeselect={false}
        data={progresses.map((value) => ({ value, label: progressNames[value] }))}
        value={progress}
        onChange={(value) => setProgress(progresses.find((known) => known === value) ?? 'not-started')}
      />
      <Textarea
        label="Что сделано"
        autosize
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <CaseCollision
        collided={mark.collided}
        lines={(stored) => objectiveLines(stored, own)}
        onLeave={onDone}
      />
      <Group>
        <Button
          loading={mark.isPending}
          onClick={() =>
            mark.send(opened, (seen) => ({
              params: {
                ...{ organizationId: one.organizationId, caseId: one.caseId },
                objectiveId: own.objectiveId,
              },
              body: { version: objectiveIn(seen, own).version, progress, note: note.trim() || null },
            }))
          }
        >
          Записать отметку
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </Stack>
  )
}
