import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { conditionWords } from '../../domain/form/condition-words.ts'
import type { Form, FormField } from '../../domain/form/form.ts'
import { fieldKindNames } from '../../texts.ru.ts'
import { EditCondition } from './edit-condition.tsx'
import { EditTable } from './edit-table.tsx'
import classes from './editor.module.css'
import { FieldBeginning } from './field-beginning.tsx'
import { FieldDetails } from './field-details.tsx'
import { type FieldKind, ofKind } from './new-field.ts'

/** One question of the form: a line, opened to be changed. */
export function EditField({
  form,
  field,
  isOpen,
  onOpen,
  onChange,
  acts,
}: {
  form: Form
  field: FormField
  isOpen: boolean
  onOpen: () => void
  onChange: (field: FormField) => void
  acts: ReactNode
}) {
  const kinds = Object.entries(fieldKindNames).map(([value, label]) => ({ value, label }))
  return (
    <li className={classes.field}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Button
          variant="subtle"
          className={classes.name ?? ''}
          aria-expanded={isOpen}
          onClick={onOpen}
          h="auto"
          py={6}
        >
          <span className={classes.words}>
            {field.label}
            <Text span size="sm" className={classes.kind ?? ''}>
              {' '}
              {fieldKindNames[field.kind].toLowerCase()}
              {field.required ? '' : ', необязательно'}
              {field.shownWhen ? `, ${conditionWords(form, field.shownWhen)}` : ''}
            </Text>
          </span>
        </Button>
        {acts}
      </Group>
      {isOpen && (
        <Stack gap="sm" className={classes.details}>
          <TextInput
            label="Показатель"
            value={field.label}
            onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
            required
          />
          <TextInput
            label="Пояснение"
            value={field.hint}
            onChange={(event) => onChange({ ...field, hint: event.currentTarget.value })}
          />
          <Group align="flex-end">
            <Select
              label="Чем отвечают"
              data={kinds}
              value={field.kind}
              onChange={(kind) => {
                if (isKind(kind) && kind !== field.kind) onChange(ofKind(field, kind, form))
              }}
              allowDeselect={false}
            />
            <Checkbox
              label="Обязательный"
              checked={field.required}
              onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
              mb={8}
            />
          </Group>
          <FieldBeginning field={field} onChange={onChange} />
          <EditCondition form={form} field={field} onChange={onChange} />
          {field.kind === 'table' ? (
            <EditTable table={field} onChange={onChange} />
          ) : field.kind === 'file' ? null : (
            <FieldDetails field={field} onChange={onChange} />
          )}
        </Stack>
      )}
    </li>
  )
}

function isKind(text: string | null): text is FieldKind {
  return text !== null && text in fieldKindNames
}
