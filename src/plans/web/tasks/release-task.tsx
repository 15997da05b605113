import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import { nextState } from '../../domain/reporting/next-state.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { releaseTask, reopenReports, resumeTask, returnReport } from '../../reporting-contract.ts'
import { ReleaseForm } from '../schedule/release-form.tsx'
import { ResumeForm } from '../schedule/resume-form.tsx'

/** What the authority may do besides: take a task off control and back, reopen what was accepted or closed. */
export function ReleaseTask({ task }: { task: TaskView }) {
  const [isOpen, setOpen] = useState(false)
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isOpen)
  const params = { organizationId: task.organizationId, taskId: task.id }
  const { version } = task
  const onDone = () => setOpen(false)
  const release = useAction(releaseTask, { said: 'Снято с контроля', onDone })
  const resume = useAction(resumeTask, { said: 'Возвращено на контроль', onDone })
  const reopen = useAction(reopenReports, { said: 'Отчёт снова ждёт проверки', onDone })
  const back = useAction(returnReport, { said: 'Поручение снова открыто', onDone })
  const cancel = () => {
    setOpen(false)
    giveBack()
  }
  const act = actOf(task)
  if (act === undefined) return null
  if (!isOpen) {
    return (
      <Group className="on-paper-hidden">
        <Button ref={opener} size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
          {act}
        </Button>
      </Group>
    )
  }
  switch (task.state) {
    case 'released':
      return (
        <ResumeForm
          act={act}
          isPending={resume.isPending}
          onCancel={cancel}
          onSend={(reason) => resume.mutate({ params, body: { version, reason } })}
        />
      )
    case 'accepted':
      return (
        <ResumeForm
          act={act}
          isPending={reopen.isPending}
          onCancel={cancel}
          onSend={(reason) => reopen.mutate({ body: { tasks: [{ ...params, version }], reason } })}
        />
      )
    case 'not-required':
      return (
        <ResumeForm
          act={act}
          isPending={back.isPending}
          onCancel={cancel}
          onSend={(comment) => back.mutate({ params, body: { version, comment } })}
        />
      )
    default:
      return (
        <ReleaseForm
          isPending={release.isPending}
          onCancel={cancel}
          onSend={(sent) => release.mutate({ params, body: { ...sent, version } })}
        />
      )
  }
}

function actOf({ state }: TaskView): string | undefined {
  if (state === 'released') return 'Вернуть на контроль'
  if (state === 'accepted') return 'Отменить приёмку'
  if (state === 'not-required') return 'Открыть снова: случай есть'
  const standing = { state, returnComment: null, releasedFrom: null, conditional: false }
  return nextState(standing, 'release') === null ? undefined : 'Снять с контроля'
}
