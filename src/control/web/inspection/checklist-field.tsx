import { Input, MultiSelect, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core'
import { isPlainDate } from '#kernel/plain-date.ts'
import { type AnswerValue, type CellValue, isRows } from '#monitoring/domain/form/answers.ts'
import type { PlainField, YesNoField } from '#monitoring/domain/form/form.ts'
import { readTyped, typedText } from '#monitoring/domain/form/read-typed.ts'
import { DateField } from '#web-kit/date-field.tsx'

type Props<Field extends PlainField = PlainField> = {
  field: Field
  value: AnswerValue | undefined
  /** Absent: the answer is only read. */
  onChange: ((value: CellValue) => void) | undefined
}

/** One point of a check list. */
export function ChecklistField({ field, value, onChange }: Props) {
  const cell: CellValue = value === undefined || isRows(value) ? null : value
  const description = [field.hint, 'unit' in field ? field.unit : ''].filter(Boolean).join('. ')
  if (!onChange) {
    return (
      <div>
        <Text size="sm" c="dimmed">
          {field.label}
        </Text>
        <Text>{typedText(field, cell) || '—'}</Text>
      </div>
    )
  }
  const labels = { label: field.label, description }
  switch (field.kind) {
    case 'yes-no':
      return <YesNo field={field} value={cell} onChange={onChange} />
    case 'date':
      return (
        <DateField
          {...labels}
          value={typeof cell === 'string' && isPlainDate(cell) ? cell : null}
          onChange={onChange}
          w={200}
        />
      )
    case 'choice': {
      const data = field.choices.map(({ key, label }) => ({ value: key, label }))
      return field.many ? (
        <MultiSelect {...labels} data={data} value={Array.isArray(cell) ? cell : []} onChange={onChange} />
      ) : (
        <Select
          {...labels}
          data={data}
          value={typeof cell === 'string' ? cell : null}
          onChange={onChange}
          clearable
          clearButtonProps={{ 'aria-label': `Очистить: ${field.label}` }}
        />
      )
    }
    case 'text':
      return (
        <Textarea
          {...labels}
          autosize
          minRows={2}
          maxLength={field.mostCharacters}
          value={typeof cell === 'string' ? cell : ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )
    case 'file':
      // A form that asks for files is no check list: `servesAsChecklist`.
      return null
    case 'number':
    case 'link':
      return (
        <TextInput
          {...labels}
          defaultValue={typedText(field, cell)}
          onBlur={(event) => onChange(readTyped(field, event.currentTarget.value))}
          maw={field.kind === 'number' ? 200 : '100%'}
        />
      )
  }
}

function YesNo({
  field,
  value,
  onChange,
}: {
  field: YesNoField
  value: CellValue
  onChange: (value: CellValue) => void
}) {
  const data = [
    { value: 'yes', label: 'да' },
    { value: 'no', label: 'нет' },
    ...(field.mayNotApply ? [{ value: 'not-applicable', label: 'не применимо' }] : []),
  ]
  return (
    <Input.Wrapper label={field.label} description={field.hint} labelElement="div">
      <div>
        <SegmentedControl
          aria-label={field.label}
          data={data}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      </div>
    </Input.Wrapper>
  )
}
