import { Checkbox, Group, Select } from '@mantine/core'
import type { FormField } from '../../domain/form/form.ts'
import { registryKeys } from '../../domain/form/registry-facts.ts'
import { registryKeyNames } from '../../texts.ru.ts'

/** What the field begins with: the registry, the period before, or nothing. */
export function FieldBeginning({
  field,
  onChange,
}: {
  field: FormField
  onChange: (field: FormField) => void
}) {
  const takesRegistry = field.kind !== 'table' && field.kind !== 'file'
  return (
    <Group align="flex-end">
      <Checkbox
        label="Подставлять ответ прошлого периода"
        checked={field.prefilled}
        onChange={(event) => onChange({ ...field, prefilled: event.currentTarget.checked })}
        mb={8}
      />
      {takesRegistry && (
        <Select
          label="Подставлять из реестра"
          placeholder="Не подставлять"
          data={registryKeys.map((key) => ({ value: key, label: registryKeyNames[key] }))}
          value={field.registry ?? null}
          onChange={(chosen) => onChange({ ...field, registry: registryKeys.find((key) => key === chosen) })}
          clearable
          clearButtonProps={{ 'aria-label': 'Не подставлять из реестра' }}
          w={300}
        />
      )}
    </Group>
  )
}
