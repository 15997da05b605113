import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { mayHaveOrganizations, needsOrganization } from '../../domain/person.ts'
import { isRole, type Role, roles } from '../../domain/role.ts'
import { roleNames } from '../../texts.ru.ts'
import type { OrganizationChoice } from './organization-choice.ts'

export type UserValues = { name: string; email: string; role: Role; organizationIds: number[] }

/** Who the person is and what they reach; the same for a new person and a known one. */
export function UserForm({
  form,
  organizations,
  onSubmit,
  isBusy,
  submit,
  beside,
}: {
  form: UseFormReturnType<UserValues>
  organizations: readonly OrganizationChoice[]
  onSubmit: (values: UserValues) => void
  isBusy: boolean
  submit: string
  beside?: ReactNode
}) {
  const { role, organizationIds } = form.getValues()
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        onSubmit({
          ...values,
          organizationIds: mayHaveOrganizations(values.role) ? values.organizationIds : [],
        }),
      )}
    >
      <Stack maw="36rem">
        <TextInput
          label="Фамилия, имя, отчество"
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          label="Адрес электронной почты"
          type="email"
          description="С ним человек входит в систему."
          required
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <Select
          label="Роль"
          data={roles.map((value) => ({ value, label: roleNames[value] }))}
          value={role}
          onChange={(value) => value !== null && isRole(value) && form.setFieldValue('role', value)}
          allowDeselect={false}
          required
          error={form.errors.role}
        />
        {mayHaveOrganizations(role) && (
          <MultiSelect
            label="Организации"
            description={
              needsOrganization(role)
                ? 'Человек видит и заполняет только их.'
                : 'Если не указать, человек видит всё муниципальное образование.'
            }
            data={organizations.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
            value={organizationIds.map(String)}
            onChange={(values) => form.setFieldValue('organizationIds', values.map(Number))}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Очистить организации' }}
            nothingFoundMessage="Нет такой организации"
            required={needsOrganization(role)}
            error={form.errors.organizationIds}
          />
        )}
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
