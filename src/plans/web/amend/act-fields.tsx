import { Group, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'

/** The requisites of the act by which a plan is approved or amended. */
export type ActFieldsValue = {
  documentKind: string
  number: string
  date: PlainDate | null
  signatory: string
}

export const documentKinds: readonly string[] = ['приказ', 'распоряжение', 'постановление', 'решение']

export const actFaults = {
  number: (number: string) => (number.trim() === '' ? 'Укажите номер документа' : null),
  date: (date: PlainDate | null) => (date === null ? 'Укажите дату документа' : null),
}

export function ActFields({ form }: { form: UseFormReturnType<ActFieldsValue> }) {
  const kinds = documentKinds.includes(form.values.documentKind)
    ? documentKinds
    : [...documentKinds, form.values.documentKind]
  return (
    <>
      <Select label="Документ" data={kinds} allowDeselect={false} {...form.getInputProps('documentKind')} />
      <Group align="flex-start" grow>
        <TextInput label="Номер" required {...form.getInputProps('number')} />
        <DateField
          label="Дата"
          required
          value={form.values.date}
          onChange={(date) => form.setFieldValue('date', date)}
          error={form.errors.date}
        />
      </Group>
      <TextInput label="Кто подписал" {...form.getInputProps('signatory')} />
    </>
  )
}
