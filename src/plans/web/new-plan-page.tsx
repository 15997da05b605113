import { Button, Group, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { createPlan } from '../contract.ts'
import { horizonOf } from '../domain/horizon-of.ts'
import type { HorizonKind, PlanKind } from '../domain/plan-reading.ts'
import { horizonKindNames, planKindNames } from '../texts.ru.ts'
import { choicesOfNames } from './choices-of-names.ts'

type Fields = { title: string; kind: PlanKind; horizonKind: HorizonKind; from: number; to: number }

/** A plan that is typed in rather than read from a file. */
export function NewPlanPage() {
  const go = useGo()
  const [schoolYear] = useSchoolYear()
  const form = useForm<Fields>({
    initialValues: {
      title: '',
      kind: 'roadmap',
      horizonKind: 'school-year',
      from: schoolYear,
      to: schoolYear,
    },
    validate: {
      title: (title) => (title.trim() === '' ? 'Укажите название плана' : null),
      to: (to, { from, horizonKind }) =>
        horizonKind === 'calendar-years' && to < from ? 'Последний год не может быть раньше первого' : null,
    },
  })
  const create = useAction(createPlan, {
    form,
    said: 'Черновик создан: добавьте разделы и мероприятия',
    onDone: ({ planId }) => go(`/plans/${planId}`),
  })
  return (
    <>
      <PageHeader
        above={<PageLink to="/plans">Планы</PageLink>}
        title="Составить план"
        meaning="Пустой черновик: разделы и мероприятия вы добавите на следующей странице."
      />
      <form
        noValidate
        onSubmit={form.onSubmit(({ title, kind, horizonKind, from, to }) =>
          create.mutate({ body: { title, kind, horizon: horizonOf(horizonKind, from, to) } }),
        )}
      >
        <Stack gap="md" maw="40rem">
          <Textarea label="Название" required autosize minRows={2} {...form.getInputProps('title')} />
          <Select
            label="Вид"
            allowDeselect={false}
            data={choicesOfNames(planKindNames)}
            {...form.getInputProps('kind')}
          />
          <Select
            label="Срок действия"
            allowDeselect={false}
            data={choicesOfNames(horizonKindNames)}
            {...form.getInputProps('horizonKind')}
          />
          <Group align="flex-start">
            <NumberInput
              label={form.values.horizonKind === 'school-year' ? 'Начинается 1 сентября' : 'С года'}
              min={2000}
              max={2100}
              w={180}
              {...form.getInputProps('from')}
            />
            {form.values.horizonKind === 'calendar-years' && (
              <NumberInput label="По год" min={2000} max={2100} w={180} {...form.getInputProps('to')} />
            )}
          </Group>
          <Group>
            <Button type="submit" loading={create.isPending}>
              Создать черновик
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}
