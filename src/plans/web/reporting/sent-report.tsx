import { Button, Group, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskPageView } from '../../domain/views/report-view.ts'
import { openForCase, withdrawReport } from '../../reporting-contract.ts'
import { WholeReport } from './whole-report.tsx'

/** What a performer may still do with what was sent: correct it before it is looked at, or take it back. */
export function SentReport({ page }: { page: TaskPageView }) {
  const [isCorrecting, setCorrecting] = useState(false)
  const { task } = page
  const params = { organizationId: task.organizationId, taskId: task.id }
  const withdraw = useAction(withdrawReport, { said: 'Отчёт отозван' })
  const reopen = useAction(openForCase, { said: 'Поручение снова открыто' })
  if (task.state === 'not-required') {
    return (
      <Group>
        <Button
          variant="default"
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ params, query: { version: task.version } })}
        >
          Случай появился
        </Button>
      </Group>
    )
  }
  if (task.state !== 'reported') return null
  if (isCorrecting) {
    return (
      <Stack component="section" gap="xs" aria-label="Исправленный отчёт">
        <Title order={2}>Исправленный отчёт</Title>
        <WholeReport page={page} onDone={() => setCorrecting(false)} onCancel={() => setCorrecting(false)} />
      </Stack>
    )
  }
  return (
    <Group gap="xs" className="on-paper-hidden">
      <Button variant="default" onClick={() => setCorrecting(true)}>
        Исправить отчёт
      </Button>
      <Button
        variant="subtle"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ params, body: { version: task.version } })}
      >
        Отозвать отчёт
      </Button>
    </Group>
  )
}
