import { Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { addressees } from '../../domain/recommendation.ts'
import { addresseeNames } from '../../texts.ru.ts'
import type { RecommendationValues } from './recommendation-values.ts'

/** Whom, what, by when. */
export function RecommendationFields({ form }: { form: UseFormReturnType<RecommendationValues> }) {
  return (
    <>
      <Select
        label="Кому"
        data={addressees.map((value) => ({ value, label: addresseeNames[value] }))}
        allowDeselect={false}
        {...form.getInputProps('addressee')}
      />
      <TextInput
        label="Кому именно"
        description="Если вида мало: «учителя математики 5-х классов»."
        {...form.getInputProps('addresseeWords')}
      />
      <Textarea label="Рекомендация" autosize minRows={3} required {...form.getInputProps('text')} />
      <DateField
        label="Ответить до"
        value={form.getValues().dueOn}
        onChange={(day) => form.setFieldValue('dueOn', day)}
        error={form.errors.dueOn}
        from={todayHere()}
        w={180}
        required
      />
    </>
  )
}
