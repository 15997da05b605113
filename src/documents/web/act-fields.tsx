import { Autocomplete, MultiSelect, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import type { ActChoices } from '../contract.ts'
import { actKinds } from '../domain/act-kind.ts'
import { actKindNames } from '../texts.ru.ts'
import type { ActValues } from './act-values.ts'

type Form<Values extends ActValues> = UseFormReturnType<Values>

/** What the document is and, where the list of required acts asks for it, which of them. */
export function ActNameFields<Values extends ActValues>({
  form,
  choices,
}: {
  form: Form<Values>
  choices: ActChoices
}) {
  const { organizationId } = form.getValues()
  const type = choices.organizations.find((one) => String(one.organizationId) === organizationId)?.type
  const required = choices.requiredActs.filter(({ organizationType }) => organizationType === type)
  return (
    <>
      {required.length > 0 && (
        <Select
          label="Обязательный акт"
          description="Если это один из актов, которые организация обязана иметь."
          placeholder="Не из перечня"
          data={required.map((one) => ({ value: String(one.requiredActId), label: one.name }))}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: обязательный акт' }}
          {...form.getInputProps('requiredActId')}
        />
      )}
      <Select
        label="Вид документа"
        data={actKinds.map((value) => ({ value, label: actKindNames[value] }))}
        allowDeselect={false}
        required
        {...form.getInputProps('kind')}
      />
      <TextInput
        label="Заголовок"
        description="Как на первой странице: «Об утверждении…», «Положение о…»."
        required
        {...form.getInputProps('title')}
      />
      <Autocomplete
        label="Кто издал"
        description="Если документ издала не сама организация."
        data={choices.issuers}
        {...form.getInputProps('issuer')}
      />
    </>
  )
}

/** Whom to ask, when to look again, what it belongs to. */
export function ActCareFields<Values extends ActValues>({
  form,
  choices,
}: {
  form: Form<Values>
  choices: ActChoices
}) {
  const values = form.getValues()
  const onReview = (reviewOn: ActValues['reviewOn']) => form.setValues((former) => ({ ...former, reviewOn }))
  return (
    <>
      <Autocomplete label="Ответственный" data={choices.people} {...form.getInputProps('responsible')} />
      <DateField
        label="Пересмотреть с"
        description="С этого дня документ будет отмечен «Пора пересмотреть»."
        value={values.reviewOn}
        onChange={onReview}
        error={form.errors.reviewOn}
      />
      <TagsInput
        label="Метки"
        description="Направления работы и любые слова, по которым документ будут искать."
        data={choices.tags}
        {...form.getInputProps('tags')}
      />
      {choices.plans.length > 0 && (
        <MultiSelect
          label="Планы"
          description="К каким планам относится документ."
          data={choices.plans.map(({ planId, title }) => ({ value: String(planId), label: title }))}
          searchable
          nothingFoundMessage="Нет такого плана"
          {...form.getInputProps('planIds')}
        />
      )}
      <Textarea label="Примечание" autosize minRows={2} {...form.getInputProps('note')} />
      {choices.reach === 'municipality' && (
        <Switch
          label="Показать всем организациям муниципалитета"
          {...form.getInputProps('isShared', { type: 'checkbox' })}
        />
      )}
    </>
  )
}
