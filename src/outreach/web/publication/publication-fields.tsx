import { Button, Group, Select, SimpleGrid, Switch, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { publicationPlaces } from '../../domain/publication.ts'
import type { PublicationChoices } from '../../publication-contract.ts'
import { placeNames } from '../../texts.ru.ts'
import type { PublicationValues } from './publication-values.ts'

/** What to publish, where and by when; the day may be taken from a point of a plan. */
export function PublicationFields<Values extends PublicationValues>({
  form,
  choices,
}: {
  form: UseFormReturnType<Values>
  choices: PublicationChoices
}) {
  const values = form.getValues()
  const set = (change: Partial<PublicationValues>) => form.setValues((former) => ({ ...former, ...change }))
  return (
    <>
      <TextInput
        label="Что публикуют"
        placeholder="Сроки и места подачи заявлений на ГИА"
        required
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Где"
          data={publicationPlaces.map((value) => ({ value, label: placeNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('place')}
        />
        <TextInput
          label="Раздел, издание, страница"
          placeholder="раздел «ГИА»"
          {...form.getInputProps('placeName')}
        />
      </SimpleGrid>
      {choices.plans.length > 0 && <PlanPoint form={form} choices={choices} />}
      <DateField
        label="Опубликовать до"
        value={values.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={form.errors.dueOn}
        w={200}
        required
      />
      <TextInput label="Ответственный" {...form.getInputProps('responsible')} />
      <Textarea label="Примечание" autosize minRows={2} {...form.getInputProps('note')} />
      <Switch
        label="Публикуют каждый год"
        description="Такие публикации можно одним нажатием повторить на следующий год."
        {...form.getInputProps('isYearly', { type: 'checkbox' })}
      />
    </>
  )
}

function PlanPoint<Values extends PublicationValues>({
  form,
  choices,
}: {
  form: UseFormReturnType<Values>
  choices: PublicationChoices
}) {
  const { planId, actionId } = form.getValues()
  const set = (change: Partial<PublicationValues>) => form.setValues((former) => ({ ...former, ...change }))
  const actions = choices.actions.filter((action) => String(action.planId) === planId)
  const days = actions.find((action) => String(action.actionId) === actionId)?.dueOn ?? []
  return (
    <>
      <Select
        label="План"
        placeholder="Не по плану"
        data={choices.plans.map((plan) => ({ value: String(plan.planId), label: plan.title }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: план' }}
        value={planId}
        onChange={(value) => set({ planId: value, actionId: null })}
      />
      {planId !== null && (
        <Select
          label="Мероприятие плана"
          data={actions.map((action) => ({ value: String(action.actionId), label: action.title }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: мероприятие' }}
          nothingFoundMessage="Нет такого мероприятия"
          value={actionId}
          onChange={(value) => set({ actionId: value })}
        />
      )}
      {days.length > 0 && (
        <Group gap="xs">
          <Text size="sm">Срок по плану:</Text>
          {days.slice(0, 12).map((day) => (
            <Button key={day} variant="default" size="compact-sm" onClick={() => set({ dueOn: day })}>
              {dateWords(day)}
            </Button>
          ))}
        </Group>
      )}
    </>
  )
}
