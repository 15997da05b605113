import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { DateField } from '#web-kit/date-field.tsx'
import { organizationTypes, settlementKinds } from '../domain/organization-type.ts'
import { organizationTypeNames, settlementKindNames } from '../texts.ru.ts'
import type { OrganizationValues } from './organization-values.ts'

/** The fields a person edits at will, for a new organisation and a known one. */
export function OrganizationForm({
  form,
  onSubmit,
  isBusy,
  submit,
  beside,
}: {
  form: UseFormReturnType<OrganizationValues>
  onSubmit: (values: OrganizationValues) => void
  isBusy: boolean
  submit: string
  beside: ReactNode
}) {
  const values = form.getValues()
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack maw="48rem">
        <Select
          label="Тип"
          data={organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('type')}
        />
        <TextInput
          label="Полное наименование"
          description="Как в уставе."
          required
          {...form.getInputProps('fullName')}
        />
        <TextInput
          label="Краткое наименование"
          description="Так организация будет называться в таблицах: «СОШ № 5»."
          required
          {...form.getInputProps('shortName')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Руководитель" {...form.getInputProps('headName')} />
          <TextInput label="Должность руководителя" {...form.getInputProps('headPost')} />
          <TextInput
            label="Населённый пункт"
            placeholder="с. Луговое"
            {...form.getInputProps('settlement')}
          />
          <Select
            label="Местность"
            placeholder="Не указана"
            data={settlementKinds.map((value) => ({ value, label: settlementKindNames[value] }))}
            clearable
            clearButtonProps={{ 'aria-label': 'Очистить: местность' }}
            {...form.getInputProps('settlementKind')}
          />
        </SimpleGrid>
        <TextInput label="Адрес" {...form.getInputProps('address')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Телефон" type="tel" {...form.getInputProps('phone')} />
          <TextInput label="Электронная почта" type="email" {...form.getInputProps('mail')} />
          <TextInput label="Сайт" {...form.getInputProps('site')} />
          <DateField
            label="Открыта"
            value={values.openedOn}
            onChange={(openedOn) => form.setFieldValue('openedOn', openedOn)}
            error={form.errors.openedOn}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={isBusy}>
            {submit}
          </Button>
          {beside}
        </Group>
      </Stack>
    </form>
  )
}
