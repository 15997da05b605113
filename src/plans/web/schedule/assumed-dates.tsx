import { Stack, Table, Text, Title } from '@mantine/core'
import { Fragment } from 'react'
import { PageLink } from '#web-kit/page-link.tsx'
import type { SchedulePreview } from '../../domain/views/schedule-view.ts'
import tables from '../plan-table.module.css'

type Assumed = SchedulePreview['assumed']

/** What the schedule had to fill in, reason by reason; each number leads to its row. */
export function AssumedDates({ planId, assumed }: { planId: number; assumed: Assumed }) {
  const reasons = [...new Set(assumed.map((one) => one.reason))]
  return (
    <Stack gap={4}>
      <Title order={2}>Предположено</Title>
      <Text size="sm" c="dimmed">
        Этого в плане не сказано. Если предположение неверно, исправьте срок в строке или{' '}
        <PageLink to={`/plans/${planId}`} search={{ part: 'months' }}>
          месяцы по умолчанию
        </PageLink>
        .
      </Text>
      <div className={tables.frame}>
        <Table className={tables.table ?? ''} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Что предположено</Table.Th>
              <Table.Th w="45%">В строках</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reasons.map((reason) => (
              <Table.Tr key={reason}>
                <Table.Td>{reason}</Table.Td>
                <Table.Td className="words">
                  <RowLinks planId={planId} rows={assumed.filter((one) => one.reason === reason)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

function RowLinks({ planId, rows }: { planId: number; rows: Assumed }) {
  return rows.map(({ actionId, number }, index) => (
    <Fragment key={actionId}>
      {index > 0 && ', '}
      <PageLink to={`/plans/${planId}`} hash={`action-${actionId}`}>
        {number ?? 'без номера'}
      </PageLink>
    </Fragment>
  ))
}
