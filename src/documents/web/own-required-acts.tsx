import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CompletenessView, getCompleteness } from '../contract.ts'
import { CompletenessState } from './completeness-state.tsx'

/** What the person's own organisation must have, and what to do about each. */
export function OwnRequiredActs() {
  const mayWrite = useMay()('documents.act.own')
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
          <Group key={`${row.organizationId} ${row.requiredActId}`} gap="sm">
            <Text fw={500}>
              {row.requiredName}
              {!isOne && `, ${row.organizationName}`}
            </Text>
            <CompletenessState state={row.state} />
            {mayWrite && <WhatToDo row={row} />}
          </Group>
        ))}
      </Stack>
    </Paper>
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
