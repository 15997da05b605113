import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type OrganizationType, organizationTypes } from '#organizations/domain/organization-type.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { useAction } from '#web-kit/use-action.ts'
import { addRequiredAct, changeRequiredAct, type RequiredActView } from '../contract.ts'

type Values = { name: string; organizationType: OrganizationType; validYears: number | '' }

/** An entry of the list: which act, whose, and how often it is looked at again. */
export function RequiredActForm({
  required,
  onDone,
}: {
  required: RequiredActView | null
  onDone: () => void
}) {
  const form = useForm<Values>({
    initialValues: {
      name: required?.name ?? '',
      organizationType: required?.organizationType ?? 'school',
      validYears: required?.validYears ?? '',
    },
  })
  const add = useAction(addRequiredAct, { form, said: 'Добавлено в перечень', onDone })
  const save = useAction(changeRequiredAct, { form, said: 'Сохранено', onDone })
  const submit = form.onSubmit(({ validYears, ...values }) => {
    const body = { ...values, validYears: validYears === '' ? null : validYears }
    if (required === null) return add.mutate({ body })
    const { requiredActId, version } = required
    save.mutate({ params: { requiredActId }, body: { version, ...body } })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="32rem">
        <TextInput
          label="Название акта"
          placeholder="Положение о ВСОКО"
          required
          {...form.getInputProps('name')}
        />
        <Select
          label="Кто обязан его иметь"
          data={organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('organizationType')}
        />
        <NumberInput
          label="Через сколько лет пересматривать"
          description="Пусто — только по дате, указанной в самом акте."
          min={1}
          max={50}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('validYears')}
        />
        <Group>
          <Button type="submit" loading={add.isPending || save.isPending}>
            {required === null ? 'Добавить' : 'Сохранить'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
