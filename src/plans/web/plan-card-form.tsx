import { Button, Group, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { todayHere } from '#web-kit/date-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import { updatePlan } from '../contract.ts'
import { horizonOf } from '../domain/horizon-of.ts'
import type { HorizonKind, PlanKind } from '../domain/plan-reading.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { horizonKindNames, planKindNames } from '../texts.ru.ts'
import { choicesOfNames } from './choices-of-names.ts'

type Fields = {
  title: string
  kind: PlanKind
  authority: string
  horizonKind: HorizonKind
  from: number
  to: number
}

/** The facts of a draft, to be corrected: title, kind, authority, term. */
export function PlanCardForm({ plan }: { plan: PlanView }) {
  const year = Number(todayHere().slice(0, 4))
  const form = useForm<Fields>({
    initialValues: {
      title: plan.title,
      kind: plan.kind,
      authority: plan.authority ?? '',
      horizonKind: plan.horizon?.kind ?? 'calendar-year',
      from: plan.horizon ? Number(plan.horizon.startsOn.slice(0, 4)) : year,
      to: plan.horizon ? Number(plan.horizon.endsOn.slice(0, 4)) : year,
    },
    validate: {
      title: (title) => (title.trim() === '' ? 'Укажите название плана' : null),
      to: (to, { from, horizonKind }) =>
        horizonKind === 'calendar-years' && to < from ? 'Последний год не может быть раньше первого' : null,
    },
  })
  const save = useAction(updatePlan, { form, said: 'Сведения сохранены' })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ title, kind, authority, horizonKind, from, to }) =>
        save.mutate({
          params: { planId: plan.id },
          body: {
            title,
            kind,
            authority: authority || null,
            horizon: horizonOf(horizonKind, from, to),
            version: plan.version,
          },
        }),
      )}
    >
      <Stack gap="md">
        <Textarea label="Название" required autosize {...form.getInputProps('title')} />
        <Select
          label="Вид"
          allowDeselect={false}
          data={choicesOfNames(planKindNames)}
          {...form.getInputProps('kind')}
        />
        <Textarea label="Орган, утвердивший план" autosize {...form.getInputProps('authority')} />
        <Group align="flex-start">
          <Select
            label="Срок действия"
            allowDeselect={false}
            data={choicesOfNames(horizonKindNames)}
            {...form.getInputProps('horizonKind')}
          />
          <NumberInput
            label={form.values.horizonKind === 'school-year' ? 'Начинается 1 сентября' : 'С года'}
            min={2000}
            max={2100}
            {...form.getInputProps('from')}
          />
          {form.values.horizonKind === 'calendar-years' && (
            <NumberInput label="По год" min={2000} max={2100} {...form.getInputProps('to')} />
          )}
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Сохранить сведения
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
