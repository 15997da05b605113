import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { MappedField } from '../domain/reading/formats/mapped/table-mapping.ts'
import { type Procedure, procedures, type Subject, subjects } from '../domain/work-key.ts'
import { type MappingView, mapImport } from '../mappings-contract.ts'
import { procedureNames, subjectNames } from '../texts.ru.ts'
import { MappedColumns } from './mapped-columns.tsx'
import type { ColumnValue, Suggestion } from './mapping-suggestion.ts'

type Values = {
  procedure: Procedure | null
  year: number | string
  grade: number | string
  subject: Subject | null
  title: string
  school: string
  columns: ColumnValue[]
  name: string
  shared: boolean
}

const numberOf = (value: number | string) => (typeof value === 'number' ? value : null)

/** The work and the columns, filled with the guess or with a kept mapping. */
export function MapColumnsForm({
  importId,
  suggestion,
  fields,
  mappings,
}: {
  importId: number
  suggestion: Suggestion
  fields: readonly MappedField[]
  mappings: readonly MappingView[]
}) {
  const go = useGo()
  const { work } = suggestion
  const form = useForm<Values>({
    initialValues: {
      procedure: work.procedure,
      year: work.year ?? '',
      grade: work.grade ?? '',
      subject: work.subject,
      title: work.title,
      school: '',
      columns: suggestion.columns,
      name: '',
      shared: true,
    },
    validate: {
      procedure: (value) => (value ? null : 'Выберите, что это за работа'),
      year: (value) => (numberOf(value) ? null : 'Укажите год'),
      title: (value) => (value.trim() ? null : 'Назовите работу'),
      school: (value) => (value === '' || /^\d{4,6}$/.test(value) ? null : 'Код — от 4 до 6 цифр'),
    },
  })
  const save = useAction(mapImport, {
    said: 'Файл читается так, как вы указали',
    onDone: () => go(`/results/imports/${importId}`),
    form,
  })
  const apply = (mapping: MappingView | undefined) => {
    if (!mapping) return
    const kept = new Map(mapping.definition.columns.map((column) => [column.header, column]))
    const { procedure, grade, subject, title } = mapping.definition.work
    form.setValues({
      procedure,
      grade: grade ?? '',
      subject,
      title,
      school: mapping.definition.school ?? '',
      columns: suggestion.columns.map((column) => {
        const known = kept.get(column.header)
        return known ? { ...known, column: column.column } : column
      }),
    })
  }
  const send = form.onSubmit((values) => {
    if (!values.procedure) return
    save.mutate({
      params: { resultsImportId: importId },
      body: {
        name: values.name.trim() || null,
        shared: values.shared,
        definition: {
          version: 1,
          sheet: suggestion.sheet,
          headerRow: suggestion.headerRow,
          headerHeight: suggestion.headerHeight,
          columns: values.columns,
          school: values.school || null,
          work: {
            procedure: values.procedure,
            year: numberOf(values.year) ?? 2000,
            grade: numberOf(values.grade),
            subject: values.subject,
            level: null,
            series: null,
            title: values.title.trim(),
            maxScore: suggestion.work.maxScore,
          },
        },
      },
    })
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg" maw="52rem">
        {mappings.length > 0 && (
          <Select
            label="Взять сохранённое сопоставление"
            placeholder="Не брать"
            clearable
            data={mappings.map(({ mappingId, name }) => ({ value: String(mappingId), label: name }))}
            onChange={(value) => apply(mappings.find(({ mappingId }) => String(mappingId) === value))}
          />
        )}
        <Title order={2}>Работа</Title>
        <Group grow align="flex-start">
          <Select
            label="Вид работы"
            data={procedures.map((value) => ({ value, label: procedureNames[value] }))}
            {...form.getInputProps('procedure')}
          />
          <NumberInput label="Год" min={2000} max={2100} hideControls {...form.getInputProps('year')} />
        </Group>
        <Group grow align="flex-start">
          <Select
            label="Предмет"
            description="Пусто — из столбца «Предмет»"
            clearable
            searchable
            data={subjects.map((value) => ({ value, label: subjectNames[value] }))}
            {...form.getInputProps('subject')}
          />
          <NumberInput
            label="Класс"
            description="Пусто — из столбца «Класс»"
            min={1}
            max={12}
            hideControls
            {...form.getInputProps('grade')}
          />
        </Group>
        <TextInput label="Название работы" {...form.getInputProps('title')} />
        <TextInput
          label="Код организации"
          description="Если вся таблица — одной организации и столбца с кодом нет"
          maw="20rem"
          {...form.getInputProps('school')}
        />
        <Title order={2}>Столбцы</Title>
        <MappedColumns
          columns={form.values.columns}
          fields={fields}
          suggestion={suggestion}
          onChange={(columns) => form.setFieldValue('columns', columns)}
        />
        <TextInput
          label="Сохранить под названием"
          description="Оставьте пустым, если такой файл больше не придёт"
          maxLength={120}
          {...form.getInputProps('name')}
        />
        <Checkbox
          label="Показывать сопоставление всем, кто загружает результаты"
          {...form.getInputProps('shared', { type: 'checkbox' })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Прочитать так
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
