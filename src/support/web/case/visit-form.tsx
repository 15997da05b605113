import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import { addVisit, type CaseView, changeVisit } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'
import { bodyOfVisit, visitIn, visitLines } from './visit-words.ts'

type Own = CaseView['visits'][number]

/** When, who and why: a new visit, or one that is put off. */
export function VisitForm({ one, own, onDone }: { one: CaseView; own?: Own; onDone: () => void }) {
  const [opened] = useState(one)
  const { organizationId, caseId } = one
  const form = useForm<{ plannedOn: PlainDate | null; visitorName: string; purpose: string }>({
    initialValues: {
      plannedOn: own?.plannedOn ?? todayHere(),
      visitorName: own?.visitorName ?? one.adviserName ?? '',
      purpose: own?.purpose ?? '',
    },
  })
  const add = useAction(addVisit, { form, said: 'Посещение запланировано', onDone })
  const change = useCaseAction(changeVisit, { form, said: 'Посещение перенесено', onDone })
  const submit = form.onSubmit(({ plannedOn, ...words }) => {
    if (plannedOn === null) return form.setErrors({ plannedOn: 'Укажите день' })
    const fields = { plannedOn, ...words }
    if (!own) return add.mutate({ params: { organizationId, caseId }, body: fields })
    change.send(opened, (seen) => {
      const stored = visitIn(seen, own)
      return {
        params: { organizationId, caseId, caseVisitId: own.visitId },
        body: { ...bodyOfVisit(stored), ...fields, version: stored.version },
      }
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="46rem">
        <Group align="end">
          <DateField
            label="Когда"
            w={180}
            required
            value={form.getValues().plannedOn}
            onChange={(plannedOn) => form.setFieldValue('plannedOn', plannedOn)}
            error={form.errors.plannedOn}
          />
          <TextInput label="Кто поедет" w={300} required {...form.getInputProps('visitorName')} />
        </Group>
        <TextInput label="Зачем" required {...form.getInputProps('purpose')} />
        {own && (
          <CaseCollision
            collided={change.collided}
            lines={(stored) => visitLines(stored, own)}
            onLeave={onDone}
          />
        )}
        <Group>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {own ? 'Перенести посещение' : 'Запланировать'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
