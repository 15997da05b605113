import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CompletenessView, getCompleteness } from '../contract.ts'
import { CompletenessState } from './completeness-state.tsx'

/** What the person's own organisation must have, and what to do about each. */
export function OwnRequiredActs() {
  const rows = useAnswer(getCompleteness, {}).data?.rows ?? []
  if (rows.length === 0) return null
  const isOne = new Set(rows.map(({ organizationId }) => organizationId)).size === 1
  return (
    <Paper
      component="section"
      className="surface"
      p="lg"
      mb="lg"
      aria-label="Что обязана иметь ваша организация"
    >
      <Title order={2} mb="sm">
        Что обязана иметь ваша организация
      </Title>
      <Stack gap="sm">
        {rows.map((row) => (
          <RequiredActLine key={`${row.organizationId} ${row.requiredActId}`} row={row} isNamed={!isOne} />
        ))}
      </Stack>
    </Paper>
  )
}

/** One required act of one organisation: its state, and what to do about it for those who may. */
export function RequiredActLine({ row, isNamed = false }: { row: CompletenessView; isNamed?: boolean }) {
  const mayWrite = useMay()('documents.act.own') && row.mayChange
  return (
    <Group gap="sm">
      <Text fw={500}>
        {row.requiredName}
        {isNamed && `, ${row.organizationName}`}
      </Text>
      <CompletenessState state={row.state} />
      {mayWrite && <WhatToDo row={row} />}
    </Group>
  )
}

function WhatToDo({ row: { act, state, organizationId, requiredActId } }: { row: CompletenessView }) {
  if (act === null) {
    return (
      <PageButton
        to="/documents/add"
        search={{ organization: String(organizationId), required: String(requiredActId) }}
        size="compact-sm"
      >
        Добавить
      </PageButton>
    )
  }
  const words =
    state === 'no-file' ? 'Приложить файл' : state === 'valid' ? 'Открыть' : 'Внести новую редакцию'
  return <PageLink to={`/documents/${act.actId}`}>{words}</PageLink>
}
