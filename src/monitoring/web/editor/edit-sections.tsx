import { Button, Group, Menu, Paper, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FieldSchema, type Form, type FormSection } from '../../domain/form/form.ts'
import { freshKey } from '../../domain/form/form-key.ts'
import { fieldKindNames } from '../../texts.ru.ts'
import { EditField } from './edit-field.tsx'
import { moved, replaced, without } from './list-moves.ts'
import { type FieldKind, newField } from './new-field.ts'
import { RowActs } from './row-acts.tsx'

const kinds: readonly FieldKind[] = FieldSchema.options.map(({ shape }) => shape.kind.value)

/** The sections of a form with their fields, in the order they are asked. */
export function EditSections({ form, onChange }: { form: Form; onChange: (form: Form) => void }) {
  const [opened, setOpened] = useState<string | null>(null)
  const setSections = (sections: FormSection[]) => onChange({ ...form, sections })
  const setSection = (index: number, change: Partial<FormSection>) => {
    const section = form.sections[index]
    if (section) setSections(replaced(form.sections, index, { ...section, ...change }))
  }
  return (
    <Stack gap="lg">
      {form.sections.map((section, index) => (
        <Paper
          component="section"
          className="surface"
          p="lg"
          key={section.key}
          aria-label={`Раздел «${section.title}»`}
        >
          <Stack gap="sm">
            <Group align="flex-end" gap="xs">
              <TextInput
                label={`Раздел ${index + 1}`}
                value={section.title}
                onChange={(event) => setSection(index, { title: event.currentTarget.value })}
                flex="1 1 20rem"
              />
              <RowActs
                name={`раздел «${section.title}»`}
                isFirst={index === 0}
                isLast={index === form.sections.length - 1}
                onMove={(step) => setSections(moved(form.sections, index, step))}
                onRemove={() => setSections(without(form.sections, index))}
              />
            </Group>
            <TextInput
              label="Пояснение к разделу"
              value={section.hint}
              onChange={(event) => setSection(index, { hint: event.currentTarget.value })}
            />
            <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
              {section.fields.map((field, at) => (
                <EditField
                  key={field.key}
                  form={form}
                  field={field}
                  isOpen={opened === field.key}
                  onOpen={() => setOpened(opened === field.key ? null : field.key)}
                  onChange={(next) => setSection(index, { fields: replaced(section.fields, at, next) })}
                  acts={
                    <RowActs
                      name={`показатель «${field.label}»`}
                      isFirst={at === 0}
                      isLast={at === section.fields.length - 1}
                      onMove={(step) => setSection(index, { fields: moved(section.fields, at, step) })}
                      onRemove={() => setSection(index, { fields: without(section.fields, at) })}
                    />
                  }
                />
              ))}
            </ol>
            <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button variant="default" style={{ alignSelf: 'flex-start' }}>
                  Добавить показатель
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {kinds.map((kind) => (
                  <Menu.Item
                    key={kind}
                    onClick={() => {
                      const field = newField(form, kind)
                      setSection(index, { fields: [...section.fields, field] })
                      setOpened(field.key)
                    }}
                  >
                    {fieldKindNames[kind]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Stack>
        </Paper>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          const key = freshKey(
            's',
            form.sections.map((section) => section.key),
          )
          setSections([
            ...form.sections,
            { key, title: `Раздел ${form.sections.length + 1}`, hint: '', fields: [] },
          ])
        }}
      >
        Добавить раздел
      </Button>
    </Stack>
  )
}
