import { Group, MultiSelect, NumberInput, Select } from '@mantine/core'
import { fieldsToAskAfter } from '../../domain/form/condition-faults.ts'
import type { Form, FormField } from '../../domain/form/form.ts'
import { firstCondition } from './first-condition.ts'

/** «Показывать, если…»: an earlier answer on which the question hangs. */
export function EditCondition({
  form,
  field,
  onChange,
}: {
  form: Form
  field: FormField
  onChange: (field: FormField) => void
}) {
  const before = fieldsToAskAfter(form, field.key)
  const { shownWhen } = field
  if (before.length === 0 && !shownWhen) return null
  const asked = before.find(({ key }) => key === shownWhen?.field)
  return (
    <Group align="flex-start">
      <Select
        label="Показывать, если в показателе"
        placeholder="Показывать всегда"
        data={before.map(({ key, label }) => ({ value: key, label }))}
        value={shownWhen?.field ?? null}
        onChange={(chosen) => {
          const one = before.find(({ key }) => key === chosen)
          onChange({ ...field, shownWhen: one && firstCondition(one) })
        }}
        clearable
        clearButtonProps={{ 'aria-label': 'Показывать всегда' }}
        searchable
        flex="1 1 16rem"
      />
      {shownWhen?.kind === 'among' && (
        <MultiSelect
          label="выбран ответ"
          data={asked ? answersOf(asked) : []}
          value={shownWhen.answers}
          onChange={(answers) => {
            if (answers.length > 0) onChange({ ...field, shownWhen: { ...shownWhen, answers } })
          }}
          flex="1 1 14rem"
        />
      )}
      {shownWhen?.kind === 'above' && (
        <NumberInput
          label="число больше"
          value={shownWhen.than}
          onChange={(than) => onChange({ ...field, shownWhen: { ...shownWhen, than: Number(than) || 0 } })}
          decimalSeparator=","
          w={150}
        />
      )}
    </Group>
  )
}

function answersOf(field: FormField): { value: string; label: string }[] {
  if (field.kind === 'choice') return field.choices.map(({ key, label }) => ({ value: key, label }))
  return [
    { value: 'yes', label: 'да' },
    { value: 'no', label: 'нет' },
    ...(field.kind === 'yes-no' && field.mayNotApply
      ? [{ value: 'not-applicable', label: 'не применимо' }]
      : []),
  ]
}
