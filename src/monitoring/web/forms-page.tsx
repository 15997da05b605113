import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addForm, type FormRow, listForms } from '../forms-contract.ts'
import { ImportForm } from './editor/import-form.tsx'

/** The forms of the municipality, and those that come with the system to begin from. */
export function FormsPage() {
  const answer = useAnswer(listForms, {})
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title="Формы сбора"
        above={<PageLink to="/collections">Сбор данных</PageLink>}
        meaning="Что спрашивают у организаций. Форма, по которой уже начат сбор, не меняется: правка делает новую версию."
        actions={
          <Group gap="xs">
            <ImportForm />
            <Button onClick={() => setAdding(true)}>Новая форма</Button>
          </Group>
        }
      />
      <Loaded answer={answer}>
        {({ forms, ready }) => (
          <Stack gap="xl">
            <DataTable
              name="collection-forms"
              caption="Формы сбора"
              rows={forms}
              columns={columns}
              rowKey={({ formId }) => formId}
              empty={
                <EmptyState title="Своих форм пока нет">
                  Возьмите готовую ниже или составьте новую.
                </EmptyState>
              }
            />
            <section aria-label="Готовые формы">
              <Title order={2} mb="sm">
                Готовые формы
              </Title>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
                {ready.map((form) => (
                  <ReadyForm key={form.key} form={form} />
                ))}
              </SimpleGrid>
            </section>
          </Stack>
        )}
      </Loaded>
      <NewForm opened={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}

function ReadyForm({
  form,
}: {
  form: {
    readonly key: string
    readonly title: string
    readonly purpose: string
    readonly fieldCount: number
  }
}) {
  const go = useGo()
  const add = useAction(addForm, {
    said: 'Форма добавлена: проверьте её и начните сбор',
    onDone: ({ formId }) => go(`/collections/forms/${formId}`),
  })
  const { key, title, purpose, fieldCount } = form
  return (
    <Stack className="surface" p="md" gap="xs" align="flex-start" justify="space-between">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {purpose} {plural(fieldCount, ['показатель', 'показателя', 'показателей'])}.
        </Text>
      </div>
      <Button
        variant="default"
        loading={add.isPending}
        aria-label={`Взять за основу: «${title}»`}
        onClick={() => add.mutate({ body: { title, purpose, from: { kind: 'ready', key } } })}
      >
        Взять за основу
      </Button>
    </Stack>
  )
}

function NewForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const go = useGo()
  const [title, setTitle] = useState('')
  const add = useAction(addForm, { onDone: ({ formId }) => go(`/collections/forms/${formId}`) })
  return (
    <Modal opened={opened} onClose={onClose} title="Новая форма">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '') add.mutate({ body: { title, from: { kind: 'empty' } } })
        }}
      >
        <Stack>
          <TextInput
            label="Название формы"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            data-autofocus
          />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Составить
            </Button>
            <Button variant="default" onClick={onClose}>
              Не надо
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const columns: readonly Column<FormRow>[] = [
  {
    key: 'title',
    title: 'Форма',
    isName: true,
    value: (form) => form.title,
    show: (form) => <PageLink to={`/collections/forms/${form.formId}`}>{form.title}</PageLink>,
    width: '44%',
  },
  { key: 'number', title: 'Версия', isNumber: true, value: (form) => form.number },
  { key: 'fields', title: 'Показателей', isNumber: true, value: (form) => form.fieldCount },
  { key: 'campaigns', title: 'Сборов', isNumber: true, value: (form) => form.campaignCount },
  {
    key: 'made',
    title: 'Изменена',
    value: (form) => form.madeAt,
    show: (form) => <MomentText at={form.madeAt} />,
  },
  { key: 'maker', title: 'Кем', isExtra: true, value: (form) => form.makerName },
]
