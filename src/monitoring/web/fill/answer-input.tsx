import { Group, MultiSelect, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import type { CellValue } from '../../domain/form/answers.ts'
import type { ColumnField } from '../../domain/form/form.ts'
import { readTyped, typedText } from '../../domain/form/read-typed.ts'
import classes from './fill.module.css'

export type AnswerInputProps = {
  readonly field: ColumnField
  readonly value: CellValue
  readonly onChange: (value: CellValue) => void
  readonly readOnly: boolean
  /** 'enrolled' or 'reasons|r1|count': by it the keyboard and a paste find the cell. */
  readonly place: string
  readonly error?: ReactNode
  /** In a table the label is the heading of the column. */
  readonly label: string
  readonly isInTable?: boolean
}

/** One answer, by the kind of its field. What is typed and cannot be read stays as it is typed. */
export function AnswerInput(props: AnswerInputProps) {
  const { field, value, onChange, readOnly, error, label, isInTable } = props
  switch (field.kind) {
    case 'number':
    case 'link':
      return <TypedInput {...props} />
    case 'text':
      return isInTable ? <TypedInput {...props} /> : <WordsInput {...props} />
    case 'yes-no':
      return (
        <Radio.Group
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(chosen) => onChange(chosen)}
          readOnly={readOnly}
          error={error}
        >
          <Group gap="md" mt={4}>
            <Radio value="yes" label="Да" disabled={readOnly && value !== 'yes'} />
            <Radio value="no" label="Нет" disabled={readOnly && value !== 'no'} />
            {field.mayNotApply && (
              <Radio
                value="not-applicable"
                label="Не применимо"
                disabled={readOnly && value !== 'not-applicable'}
              />
            )}
          </Group>
        </Radio.Group>
      )
    case 'choice': {
      const choices = field.choices.map((choice) => ({ value: choice.key, label: choice.label }))
      const look = { 'aria-label': label, data: choices, readOnly, error, 'data-place': props.place }
      return field.many ? (
        <MultiSelect {...look} value={Array.isArray(value) ? value : []} onChange={onChange} clearable />
      ) : (
        <Select
          {...look}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить' }}
        />
      )
    }
    case 'date':
      return (
        <div className={classes.bare}>
          <DateField
            label={label}
            value={typeof value === 'string' && isPlainDate(value) ? value : null}
            onChange={onChange}
            disabled={readOnly}
            error={error}
            w={200}
          />
        </div>
      )
  }
}

function TypedInput({ field, value, onChange, readOnly, place, error, label, isInTable }: AnswerInputProps) {
  const [typed, setTyped] = useTyped(field, value)
  const isNumber = field.kind === 'number'
  return (
    <TextInput
      aria-label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readTyped(field, event.currentTarget.value))
      }}
      readOnly={readOnly}
      error={error}
      data-place={place}
      inputMode={isNumber ? 'decimal' : field.kind === 'link' ? 'url' : 'text'}
      autoComplete="off"
      size={isInTable ? 'xs' : 'sm'}
      w={isNumber && !isInTable ? 160 : undefined}
      styles={isNumber ? { input: { textAlign: 'end' } } : {}}
    />
  )
}

function WordsInput({ field, value, onChange, readOnly, error, label }: AnswerInputProps) {
  return (
    <Textarea
      aria-label={label}
      value={typedText(field, value)}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      readOnly={readOnly}
      error={error}
      autosize
      minRows={2}
      maxRows={10}
    />
  )
}

/** What stands in the input is what was typed, «0,0» too, until the value is changed from elsewhere. */
function useTyped(field: ColumnField, value: CellValue): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(typedText(field, value))
  const isOwn = same(readTyped(field, typed), value)
  return [isOwn ? typed : typedText(field, value), setTyped]
}

function same(one: CellValue, other: CellValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
