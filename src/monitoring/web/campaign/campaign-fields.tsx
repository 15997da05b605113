import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import type { CampaignChoices } from '../../contract.ts'
import { recurrenceNames } from '../../texts.ru.ts'
import type { CampaignValues } from './campaign-values.ts'
import { ChooseOrganizations } from './choose-organizations.tsx'

/** What may be changed of a campaign after it was begun, too. */
export function CampaignFields({
  form,
  choices,
}: {
  form: UseFormReturnType<CampaignValues>
  choices: CampaignChoices
}) {
  const values = form.getValues()
  return (
    <>
      <TextInput label="Название сбора" required {...form.getInputProps('title')} />
      <Textarea
        label="На что обратить внимание"
        description="Увидят те, кто заполняет"
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      <Group grow align="flex-start">
        <DateField
          label="Открыть"
          required
          value={values.opensOn}
          onChange={(opensOn) => form.setValues({ opensOn })}
          error={form.errors.opensOn}
        />
        <DateField
          label="Сдать до"
          required
          value={values.dueOn}
          onChange={(dueOn) => form.setValues({ dueOn })}
          error={form.errors.dueOn}
        />
      </Group>
      <Checkbox
        label={`Открывать ${recurrenceNames[values.periodKind]} с теми же сроками`}
        description={`Следующий сбор начнётся сам: той же формой, у тех же организаций${values.periodKind === 'month' ? '. После мая — сентябрь: летом спрашивать некого' : ''}`}
        {...form.getInputProps('recurs', { type: 'checkbox' })}
      />
      <ChooseOrganizations
        choices={choices}
        chosen={values.organizationIds}
        onChange={(organizationIds) => form.setValues({ organizationIds })}
        error={form.errors.organizationIds}
      />
      <Select
        label="Мероприятие плана"
        description="Если сбор нужен по дорожной карте: из мероприятия можно будет перейти сюда"
        data={choices.actions.map(({ actionId, text }) => ({ value: String(actionId), label: text }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Без мероприятия' }}
        nothingFoundMessage="Нет такого мероприятия"
        {...form.getInputProps('actionId')}
      />
    </>
  )
}

/** What a form says before it is sent; the dates are there then. */
export function faultsOf(values: CampaignValues): Record<string, string> {
  return {
    ...(values.title.trim() === '' ? { title: 'Укажите название' } : {}),
    ...(values.opensOn === null ? { opensOn: 'Укажите день' } : {}),
    ...(values.dueOn === null ? { dueOn: 'Укажите день' } : {}),
    ...(values.opensOn !== null && values.dueOn !== null && values.opensOn > values.dueOn
      ? { dueOn: 'Срок раньше дня открытия' }
      : {}),
    ...(values.organizationIds.length === 0 ? { organizationIds: 'Выберите хотя бы одну организацию' } : {}),
  }
}
