import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import { addObjective, type CaseView, changeObjective } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { objectiveIn, objectiveLines } from './objective-lines.ts'
import { useCaseAction } from './use-case-action.ts'

type Own = CaseView['objectiveRows'][number]

const HALF_A_YEAR = 182

/** A measurable objective, new or to be changed. */
export function ObjectiveForm({ one, own, onDone }: { one: CaseView; own?: Own; onDone: () => void }) {
  const [opened] = useState(one)
  const { organizationId, caseId } = one
  const form = useForm<{
    text: string
    indicator: string
    unit: string
    baseline: number | string
    target: number | string
    dueOn: PlainDate | null
  }>({
    initialValues: {
      ...{ text: own?.text ?? '', indicator: own?.indicator ?? '', unit: own?.unit ?? '%' },
      ...{ baseline: own?.baseline ?? '', target: own?.target ?? '' },
      dueOn: own?.dueOn ?? addDays(todayHere(), HALF_A_YEAR),
    },
  })
  const add = useAction(addObjective, { form, said: 'Цель поставлена', onDone })
  const change = useCaseAction(changeObjective, { form, said: 'Цель изменена', onDone })
  const submit = form.onSubmit(({ dueOn, baseline, target, ...words }) => {
    if (dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    if (target === '') return form.setErrors({ target: 'Укажите, какого значения достичь' })
    const body = {
      ...{ ...words, dueOn, target: Number(target) },
      baseline: baseline === '' ? null : Number(baseline),
    }
    if (!own) return add.mutate({ params: { organizationId, caseId }, body })
    change.send(opened, (seen) => ({
      params: { organizationId, caseId, objectiveId: own.objectiveId },
      body: { ...body, version: objectiveIn(seen, own).version },
    }))
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="46rem">
        <TextInput
          label="Цель"
          placeholder="Снизить долю не справившихся с математикой"
          required
          {...form.getInputProps('text')}
        />
        <TextInput
          label="Что измеряется"
          placeholder="Доля «2», ВПР, математика, 5 класс"
          required
          {...form.getInputProps('indicator')}
        />
        <Group align="end">
          <NumberInput label="Сейчас" w={120} decimalSeparator="," {...form.getInputProps('baseline')} />
          <NumberInput
            label="Достичь"
            w={120}
            decimalSeparator=","
            required
            {...form.getInputProps('target')}
          />
          <TextInput label="Единица" w={100} {...form.getInputProps('unit')} />
          <DateField
            label="К какому дню"
            w={180}
            required
            value={form.getValues().dueOn}
            onChange={(dueOn) => form.setFieldValue('dueOn', dueOn)}
            error={form.errors.dueOn}
          />
        </Group>
        {own && (
          <CaseCollision
            collided={change.collided}
            lines={(stored) => objectiveLines(stored, own)}
            onLeave={onDone}
          />
        )}
        <Group>
          <Button type="submit" loading={add.isPending || change.isPending}>
            Записать цель
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
