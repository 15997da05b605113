import { Button, Group, Paper, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addInspection, type ControlChoices, getControlChoices } from '../../contract.ts'
import { InspectionFields } from './inspection-fields.tsx'
import { bodyOfInspection, emptyInspection, type InspectionValues } from './inspection-values.ts'

/** A new line of the plan of inspections. */
export function AddInspectionPage() {
  const answer = useAnswer(getControlChoices, {})
  return (
    <>
      <PageHeader
        title="Новая проверка"
        above={<PageLink to="/control/inspections">Проверки</PageLink>}
        meaning="Организация увидит проверку в своём разделе «Контроль» сразу, замечания — когда вы их покажете."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => <AddInspection choices={choices} />}
      </Loaded>
    </>
  )
}

function AddInspection({ choices }: { choices: ControlChoices }) {
  const go = useGo()
  const form = useForm<InspectionValues>({ initialValues: emptyInspection })
  const add = useAction(addInspection, {
    form,
    said: 'Проверка запланирована',
    onDone: ({ inspectionId }) => go(`/control/inspections/${inspectionId}`),
  })
  const submit = form.onSubmit((values) => {
    const { startsOn, endsOn } = values
    if (startsOn === null) return form.setErrors({ startsOn: 'Укажите день' })
    if (endsOn === null) return form.setErrors({ endsOn: 'Укажите день' })
    if (values.organizationIds.length === 0)
      return form.setErrors({ organizationIds: 'Выберите, кого проверяют' })
    add.mutate({ body: bodyOfInspection(values, { startsOn, endsOn }, choices) })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <InspectionFields form={form} choices={choices} checklistNow={null} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Запланировать
            </Button>
            <PageButton to="/control/inspections" variant="default">
              Не планировать
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
