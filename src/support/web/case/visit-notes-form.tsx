import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { type CaseView, changeVisit } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'
import { bodyOfVisit, visitIn, visitLines } from './visit-words.ts'

/** What was seen and agreed. */
export function VisitNotesForm({
  one,
  own,
  onDone,
}: {
  one: CaseView
  own: CaseView['visits'][number]
  onDone: () => void
}) {
  const [opened] = useState(one)
  const form = useForm<{ heldOn: PlainDate | null; notes: string; agreed: string }>({
    initialValues: {
      ...{ heldOn: own.heldOn ?? todayHere(), notes: own.notes ?? '', agreed: own.agreed ?? '' },
    },
  })
  const save = useCaseAction(changeVisit, { form, said: 'Итоги посещения записаны', onDone })
  const submit = form.onSubmit(({ heldOn, notes, agreed }) => {
    if (heldOn === null) return form.setErrors({ heldOn: 'Укажите день' })
    save.send(opened, (seen) => {
      const stored = visitIn(seen, own)
      const written = { heldOn, notes: notes.trim() || null, agreed: agreed.trim() || null }
      return {
        params: { organizationId: one.organizationId, caseId: one.caseId, caseVisitId: own.visitId },
        body: { ...bodyOfVisit(stored), ...written, version: stored.version },
      }
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="46rem">
        <DateField
          label="Состоялось"
          w={180}
          required
          value={form.getValues().heldOn}
          onChange={(heldOn) => form.setFieldValue('heldOn', heldOn)}
          to={todayHere()}
          error={form.errors.heldOn}
        />
        <Textarea label="Что увидели" autosize minRows={2} {...form.getInputProps('notes')} />
        <Textarea label="О чём договорились" autosize minRows={2} {...form.getInputProps('agreed')} />
        <CaseCollision
          collided={save.collided}
          lines={(stored) => visitLines(stored, own)}
          onLeave={onDone}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Записать итоги
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
