import { Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { countWords } from '#web-kit/plural.ts'
import type { ExecutionReport } from '../../domain/views/execution-report-view.ts'
import { outcomeNames } from '../../texts.ru.ts'
import tables from '../plan-table.module.css'

type Listed = { readonly planId: number; readonly report: ExecutionReport }

export function OverdueList({ planId, report }: Listed) {
  return (
    <ReportTable
      title="Просрочено"
      count={report.overdue.length}
      most={report.mostLines}
      empty="Просроченных поручений нет."
      headers={['Мероприятие', 'Исполнитель', 'Срок', 'Дней просрочки']}
    >
      {report.overdue.map((line) => (
        <Table.Tr key={`${line.actionId} ${line.occurrenceLabel} ${line.dueOn} ${line.performer}`}>
          <ActionCell planId={planId} line={line} />
          <Table.Td data-title="Исполнитель">{line.performer}</Table.Td>
          <Table.Td data-title="Срок">{dateWords(line.dueOn)}</Table.Td>
          <Table.Td data-title="Дней просрочки">{countWords(line.overdueDays)}</Table.Td>
        </Table.Tr>
      ))}
    </ReportTable>
  )
}

export function WaitingList({ planId, report }: Listed) {
  return (
    <ReportTable
      title="Ждёт дат"
      count={report.waiting.length}
      most={report.mostLines}
      empty="Мероприятий без даты за этот период нет."
      headers={['Мероприятие', 'Чего ждёт']}
    >
      {report.waiting.map((line) => (
        <Table.Tr key={line.actionId}>
          <ActionCell planId={planId} line={line} />
          <Table.Td data-title="Чего ждёт">{line.waitsFor}</Table.Td>
        </Table.Tr>
      ))}
    </ReportTable>
  )
}

export function ReportList({ planId, report }: Listed) {
  return (
    <ReportTable
      title="Что сделано"
      count={report.reports.length}
      most={report.mostLines}
      empty="Отчётов за этот период нет."
      headers={['Мероприятие', 'Исполнитель', 'Когда отчитались', 'Отчёт']}
    >
      {report.reports.map((line) => (
        <Table.Tr key={`${line.actionId} ${line.occurrenceLabel} ${line.dueOn} ${line.performer}`}>
          <ActionCell planId={planId} line={line} />
          <Table.Td data-title="Исполнитель">{line.performer}</Table.Td>
          <Table.Td data-title="Когда отчитались">{dateWords(line.reportedOn)}</Table.Td>
          <Table.Td data-title="Отчёт">
            {line.outcome !== 'done' && <strong>{outcomeNames[line.outcome]}. </strong>}
            {line.text}
            {line.reason !== null && ` Причина: ${line.reason}`}
            {line.evidence.length > 0 && (
              <Text size="sm" c="dimmed">
                Подтверждения: {line.evidence.join(', ')}
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </ReportTable>
  )
}

function ActionCell({
  planId,
  line,
}: {
  planId: number
  line: { actionId: number; actionNumber: string | null; actionText: string; occurrenceLabel?: string }
}) {
  return (
    <Table.Th scope="row" data-text>
      <PageLink to={`/plans/${planId}/actions/${line.actionId}`}>
        {[line.actionNumber, line.actionText].filter(Boolean).join('. ')}
      </PageLink>
      {line.occurrenceLabel && (
        <Text size="sm" c="dimmed">
          {line.occurrenceLabel}
        </Text>
      )}
    </Table.Th>
  )
}

function ReportTable({
  title,
  count,
  most,
  empty,
  headers,
  children,
}: {
  title: string
  count: number
  most: number
  empty: string
  headers: readonly string[]
  children: ReactNode
}) {
  const label = `Список: ${title.toLocaleLowerCase('ru')}`
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={3}>{count > 0 ? `${title}: ${countWords(count)}` : title}</Title>
      {count >= most && (
        <Text size="sm">Показаны первые {countWords(most)}. Выберите период короче, чтобы увидеть все.</Text>
      )}
      {count === 0 ? (
        <Text>{empty}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={tables.frame} aria-label={label} tabIndex={0}>
          <Table className={`${tables.table} ${tables.plan}`} verticalSpacing={6} horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                {headers.map((header) => (
                  <Table.Th key={header}>{header}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{children}</Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  )
}
