import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { ChooseMany } from '#web-kit/choose-many.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import type { SurveyChoices } from '../contract.ts'
import { LEAST_THRESHOLD } from '../domain/survey/survey.ts'
import type { SurveyValues } from './survey-values.ts'

/** The fields a new survey and a changed one have alike. */
export function SurveyFields({
  form,
  organizations,
}: {
  form: UseFormReturnType<SurveyValues>
  organizations: SurveyChoices['organizations']
}) {
  const values = form.getValues()
  return (
    <>
      <TextInput
        label="Название"
        description="Его видят в списке опросов; на анкете стоит её собственное название."
        required
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          label="Первый день"
          value={values.opensOn}
          onChange={(opensOn) => form.setFieldValue('opensOn', opensOn)}
          error={form.errors.opensOn}
          required
        />
        <DateField
          label="Последний день"
          value={values.closesOn}
          onChange={(closesOn) => form.setFieldValue('closesOn', closesOn)}
          error={form.errors.closesOn}
          required
        />
      </SimpleGrid>
      <NumberInput
        label="Сколько ответов нужно, чтобы показать итоги группы"
        description={`Не меньше ${LEAST_THRESHOLD}. Группы поменьше не показываются никому.`}
        min={LEAST_THRESHOLD}
        max={100}
        clampBehavior="strict"
        maw={360}
        {...form.getInputProps('threshold')}
      />
      <ChooseMany
        label="Где проводим"
        what="Организации"
        all={organizations.map(({ organizationId, shortName, type }) => ({
          id: organizationId,
          name: shortName,
          kind: organizationTypeNames[type],
        }))}
        chosen={values.organizationIds}
        onChange={(organizationIds) => form.setFieldValue('organizationIds', organizationIds)}
        error={form.errors.organizationIds}
      />
    </>
  )
}

/** What the server is sent; undefined when a field is empty, and the form says which. */
export function fieldsToSend(form: UseFormReturnType<SurveyValues>) {
  const { title, opensOn, closesOn, threshold, organizationIds } = form.getValues()
  const errors = {
    ...(title.trim() === '' ? { title: 'Назовите опрос' } : {}),
    ...(opensOn === null ? { opensOn: 'Укажите день' } : {}),
    ...(closesOn === null ? { closesOn: 'Укажите день' } : {}),
    ...(organizationIds.length === 0 ? { organizationIds: 'Выберите хотя бы одну организацию' } : {}),
  }
  form.setErrors(errors)
  if (Object.keys(errors).length > 0 || opensOn === null || closesOn === null) return undefined
  return { title, opensOn, closesOn, threshold: Number(threshold), organizationIds }
}
