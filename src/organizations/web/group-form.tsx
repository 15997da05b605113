import { Button, Group, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '#web-kit/use-action.ts'
import {
  createOrganizationGroup,
  editOrganizationGroup,
  type OrganizationGroupView,
  type OrganizationRow,
} from '../contract.ts'
import {
  type OrganizationType,
  organizationTypes,
  type SettlementKind,
  settlementKinds,
} from '../domain/organization-type.ts'
import { organizationTypeNames, settlementKindNames } from '../texts.ru.ts'

type Values = {
  name: string
  way: 'rule' | 'hand'
  types: OrganizationType[]
  settlementKind: SettlementKind | null
  includedIds: string[]
  excludedIds: string[]
}

/** A group by rule, by hand, or by rule with exceptions. */
export function GroupForm({
  group,
  organizations,
  onDone,
}: {
  group: OrganizationGroupView | null
  organizations: readonly OrganizationRow[]
  onDone: () => void
}) {
  const form = useForm<Values>({ initialValues: valuesOf(group) })
  const add = useAction(createOrganizationGroup, { form, said: 'Группа добавлена', onDone })
  const save = useAction(editOrganizationGroup, { form, said: 'Группа сохранена', onDone })
  const { way } = form.getValues()
  const choices = organizations.map((one) => ({ value: String(one.organizationId), label: one.shortName }))

  const submit = form.onSubmit((values) => {
    const body = bodyOf(values)
    if (group === null) add.mutate({ body })
    else save.mutate({ params: { groupId: group.groupId }, body: { version: group.version, ...body } })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="40rem">
        <TextInput label="Название" required {...form.getInputProps('name')} />
        <Radio.Group label="Состав" {...form.getInputProps('way')}>
          <Group mt={4}>
            <Radio value="rule" label="По правилу" />
            <Radio value="hand" label="Только выбранные вручную" />
          </Group>
        </Radio.Group>
        {way === 'rule' && (
          <>
            <MultiSelect
              label="Типы организаций"
              placeholder="Любые"
              data={organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))}
              clearable
              clearButtonProps={{ 'aria-label': 'Очистить типы' }}
              {...form.getInputProps('types')}
            />
            <Select
              label="Местность"
              placeholder="Любая"
              data={settlementKinds.map((value) => ({ value, label: settlementKindNames[value] }))}
              clearable
              clearButtonProps={{ 'aria-label': 'Очистить местность' }}
              {...form.getInputProps('settlementKind')}
            />
          </>
        )}
        <MultiSelect
          label={way === 'rule' ? 'Добавить вручную' : 'Организации'}
          data={choices}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить добавленные' }}
          nothingFoundMessage="Нет такой организации"
          {...form.getInputProps('includedIds')}
        />
        {way === 'rule' && (
          <MultiSelect
            label="Исключить вручную"
            data={choices}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Очистить исключённые' }}
            nothingFoundMessage="Нет такой организации"
            {...form.getInputProps('excludedIds')}
          />
        )}
        <Group>
          <Button type="submit" loading={add.isPending || save.isPending}>
            {group === null ? 'Добавить группу' : 'Сохранить'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function valuesOf(group: OrganizationGroupView | null): Values {
  return {
    name: group?.name ?? '',
    way: group === null || group.rule !== null ? 'rule' : 'hand',
    types: [...(group?.rule?.types ?? [])],
    settlementKind: group?.rule?.settlementKind ?? null,
    includedIds: (group?.includedIds ?? []).map(String),
    excludedIds: (group?.excludedIds ?? []).map(String),
  }
}

function bodyOf({ name, way, types, settlementKind, includedIds, excludedIds }: Values) {
  return {
    name,
    rule: way === 'rule' ? { types, settlementKind } : null,
    includedIds: includedIds.map(Number),
    excludedIds: way === 'rule' ? excludedIds.map(Number) : [],
  }
}
