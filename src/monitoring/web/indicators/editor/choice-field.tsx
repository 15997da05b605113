import { NativeSelect } from '@mantine/core'

/** A choice among words the program knows; what comes back is one of them. */
export function ChoiceField<Value extends string>({
  label,
  values,
  names,
  value,
  readOnly,
  onChange,
}: {
  label: string
  values: readonly Value[]
  names: Readonly<Record<Value, string>>
  value: Value
  readOnly: boolean
  onChange: (value: Value) => void
}) {
  return (
    <NativeSelect
      label={label}
      data={values.map((one) => ({ value: one, label: names[one] }))}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
      disabled={readOnly}
    />
  )
}
