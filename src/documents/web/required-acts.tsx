import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  type CompletenessView,
  type RequiredActView,
  removeRequiredAct,
  restoreRequiredAct,
} from '../contract.ts'
import { completenessStateNames } from '../texts.ru.ts'
import { RequiredActForm } from './required-act-form.tsx'
import classes from './requisites.module.css'

/** The list of required acts, with how many organisations have each. */
export function RequiredActs({
  requiredActs,
  rows,
  mayManage,
}: {
  requiredActs: readonly RequiredActView[]
  rows: readonly CompletenessView[]
  mayManage: boolean
}) {
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const done = () => setEditing(null)
  const add = mayManage && editing === null && (
    <Button variant="default" onClick={() => setEditing('new')}>
      Добавить в перечень
    </Button>
  )
  if (requiredActs.length === 0 && editing === null) {
    return (
      <EmptyState title="Перечень пуст" action={add}>
        Укажите, какие акты обязаны иметь организации, например «Положение о ВСОКО» у каждой школы.
      </EmptyState>
    )
  }
  return (
    <Paper component="section" className="surface" p="lg" aria-label="Перечень">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Перечень</Title>
        <span className="on-paper-hidden">{add}</span>
      </Group>
      <Stack gap="md">
        {editing === 'new' && <RequiredActForm required={null} onDone={done} />}
        <ul className={classes.editions}>
          {requiredActs.map((required) => (
            <li key={required.requiredActId}>
              {editing === required.requiredActId ? (
                <RequiredActForm required={required} onDone={done} />
              ) : (
                <RequiredLine
                  required={required}
                  rows={rows.filter(({ requiredActId }) => requiredActId === required.requiredActId)}
                  onEdit={mayManage ? () => setEditing(required.requiredActId) : undefined}
                />
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  )
}

function RequiredLine({
  required,
  rows,
  onEdit,
}: {
  required: RequiredActView
  rows: readonly CompletenessView[]
  /** Undefined where the person may not change the list. */
  onEdit: (() => void) | undefined
}) {
  const { name, organizationType, validYears } = required
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={4} flex="1 1 18rem">
        <Text fw={500}>{name}</Text>
        <Text size="sm" c="dimmed">
          {organizationTypeNames[organizationType]}
          {validYears !== null &&
            `. Пересматривают через ${plural(validYears, ['год', 'года', 'лет'])} после вступления в силу`}
        </Text>
        {rows.length > 1 && <Standing rows={rows} />}
      </Stack>
      {onEdit && (
        <Group gap={4} className="on-paper-hidden">
          <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`Изменить: ${name}`}>
            Изменить
          </Button>
          <RemoveRequired required={required} />
        </Group>
      )}
    </Group>
  )
}

function Standing({ rows }: { rows: readonly CompletenessView[] }) {
  const count = (state: CompletenessView['state']) => rows.filter((row) => row.state === state).length
  const inForce = count('valid') + count('no-file') + count('review')
  const rest = (['review', 'no-file', 'planned', 'expired', 'missing'] as const)
    .map((state) => [completenessStateNames[state], count(state)] as const)
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words}: ${number}`)
  return (
    <>
      <ShareBar done={inForce} of={rows.length} words="имеют действующий акт" tone="attention" />
      {rest.length > 0 && <Text size="sm">{rest.join('. ')}.</Text>}
    </>
  )
}

function RemoveRequired({ required: { requiredActId, version, name } }: { required: RequiredActView }) {
  const params = { requiredActId }
  const restore = useAction(restoreRequiredAct)
  const remove = useAction(removeRequiredAct, {
    onDone: (removed) =>
      offerUndo(`«${name}» исключено из перечня`, () =>
        restore.mutate({ params, body: { version: removed.version } }),
      ),
  })
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={remove.isPending}
      onClick={() => remove.mutate({ params, query: { version } })}
      aria-label={`Исключить из перечня: ${name}`}
    >
      Исключить из перечня
    </Button>
  )
}
