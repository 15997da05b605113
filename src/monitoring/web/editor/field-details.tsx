import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { DateField } from '#web-kit/date-field.tsx'
import type { ColumnField } from '../../domain/form/form.ts'
import { KeyedLines } from './keyed-lines.tsx'

/** What is particular to one kind of answer: bounds, unit, choices, days. */
export function FieldDetails({
  field,
  onChange,
}: {
  field: ColumnField
  onChange: (field: ColumnField) => void
}) {
  switch (field.kind) {
    case 'number':
      return (
        <Group align="flex-end">
          <TextInput
            label="Единица"
            placeholder="чел."
            value={field.unit}
            onChange={(event) => onChange({ ...field, unit: event.currentTarget.value })}
            w={120}
          />
          <NumberInput
            label="Знаков после запятой"
            value={field.decimals}
            onChange={(value) =>
              onChange({ ...field, decimals: Math.min(4, Math.max(0, Number(value) || 0)) })
            }
            min={0}
            max={4}
            w={190}
          />
          <Bound label="Не меньше" value={field.min} onChange={(min) => onChange({ ...field, min })} />
          <Bound label="Не больше" value={field.max} onChange={(max) => onChange({ ...field, max })} />
        </Group>
      )
    case 'choice':
      return (
        <>
          <KeyedLines
            label="Варианты, каждый с новой строки"
            lines={field.choices}
            letter="v"
            onChange={(choices) => onChange({ ...field, choices })}
          />
          <Checkbox
            label="Можно выбрать несколько"
            checked={field.many}
            onChange={(event) => onChange({ ...field, many: event.currentTarget.checked })}
          />
        </>
      )
    case 'yes-no':
      return (
        <Checkbox
          label="Есть ответ «Не применимо»"
          checked={field.mayNotApply}
          onChange={(event) => onChange({ ...field, mayNotApply: event.currentTarget.checked })}
        />
      )
    case 'text':
      return (
        <NumberInput
          label="Не больше знаков"
          value={field.mostCharacters}
          onChange={(value) =>
            onChange({ ...field, mostCharacters: Math.min(10_000, Math.max(1, Number(value) || 1)) })
          }
          min={1}
          max={10_000}
          w={190}
        />
      )
    case 'date':
      return (
        <Group>
          <DateField
            label="Не раньше"
            value={field.earliest}
            onChange={(earliest) => onChange({ ...field, earliest })}
          />
          <DateField
            label="Не позже"
            value={field.latest}
            onChange={(latest) => onChange({ ...field, latest })}
          />
        </Group>
      )
    case 'link':
      return null
  }
}

function Bound({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <NumberInput
      label={label}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      decimalSeparator=","
      w={130}
    />
  )
}
