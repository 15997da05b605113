import { Button, Group, MultiSelect, Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import type { ControlChoices } from '../../contract.ts'
import { inspectionKinds, inspectionModes } from '../../domain/inspection.ts'
import { inspectionKindNames, inspectionModeNames } from '../../texts.ru.ts'
import { GroundsFields } from './grounds-fields.tsx'
import { type InspectionValues, keyOf } from './inspection-values.ts'

/** What is inspected, where, when, by whom, by which check list and why. */
export function InspectionFields({
  form,
  choices,
  checklistNow,
}: {
  form: UseFormReturnType<InspectionValues>
  choices: ControlChoices
  /** The check list the inspection has already; null where it has none. */
  checklistNow: string | null
}) {
  const values = form.getValues()
  const schools = choices.organizations.filter(({ type }) => type === 'school')
  return (
    <>
      <TextInput label="Тема" placeholder="Подготовка школ к ГИА" required {...form.getInputProps('theme')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Вид"
          data={inspectionKinds.map((value) => ({ value, label: inspectionKindNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('kind')}
        />
        <Select
          label="Как проводится"
          data={inspectionModes.map((value) => ({ value, label: inspectionModeNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('mode')}
        />
        <DateField
          label="Начало"
          value={values.startsOn}
          onChange={(startsOn) => form.setValues({ startsOn })}
          error={form.errors.startsOn}
          required
        />
        <DateField
          label="Окончание"
          value={values.endsOn}
          onChange={(endsOn) => form.setValues({ endsOn })}
          error={form.errors.endsOn}
          required
        />
      </SimpleGrid>
      <Group align="flex-end" gap="xs">
        <MultiSelect
          label="Кого проверяют"
          data={choices.organizations.map(({ organizationId, shortName }) => ({
            value: String(organizationId),
            label: shortName,
          }))}
          searchable
          required
          flex="1 1 20rem"
          nothingFoundMessage="Нет такой организации"
          {...form.getInputProps('organizationIds')}
        />
        {schools.length > 1 && (
          <Button
            variant="default"
            onClick={() =>
              form.setValues({ organizationIds: schools.map(({ organizationId }) => String(organizationId)) })
            }
          >
            Все школы
          </Button>
        )}
      </Group>
      <TagsInput
        label="Проверяющие"
        description="Выберите или наберите имя и нажмите Enter."
        data={choices.people}
        {...form.getInputProps('inspectors')}
      />
      <Select
        label="Проверочный лист"
        description={
          checklistNow === null
            ? 'Лист запоминается таким, каков он сейчас: изменения формы его не тронут.'
            : `Сейчас: «${checklistNow}». Заменить можно, пока проверка нигде не начата.`
        }
        placeholder={checklistNow === null ? 'Без листа' : 'Оставить как есть'}
        data={choices.checklists.map(({ choice, title }) => ({ value: keyOf(choice), label: title }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: проверочный лист' }}
        {...form.getInputProps('checklist')}
      />
      <TextInput
        label="Основание"
        placeholder="план работы управления; перечень школ с признаками необъективности"
        {...form.getInputProps('basis')}
      />
      <GroundsFields
        values={values}
        choices={choices}
        onChange={(change) => form.setValues(change)}
        actLabel="Документ-основание"
      />
    </>
  )
}
