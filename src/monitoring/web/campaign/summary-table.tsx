import { Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { exportSummary, getSummary, type SummaryView } from '../../contract.ts'
import { numberText, valueText } from './figure-words.ts'
import classes from './summary.module.css'

/** Organisations × fields with totals. Who has not answered stands in the table as «—», never as 0. */
export function SummaryTable({ campaignId }: { campaignId: number }) {
  const [filters, setFilters] = useFilters(['counting'])
  const counting = filters.counting === 'accepted' ? 'accepted' : 'sent'
  const request = { params: { campaignId }, query: { counting } } as const
  const answer = useAnswer(getSummary, request)
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm" className="on-paper-hidden">
        <SegmentedControl
          aria-label="Какие формы учитывать"
          data={[
            { value: 'sent', label: 'Сданные и принятые' },
            { value: 'accepted', label: 'Только принятые' },
          ]}
          value={counting}
          onChange={(value) => setFilters({ counting: value === 'accepted' ? value : '' })}
        />
        <Button variant="default" onClick={() => void download(exportSummary, request).catch(notifyProblem)}>
          Скачать .xlsx
        </Button>
      </Group>
      <Loaded answer={answer} lines={10}>
        {(summary) => <Answers campaignId={campaignId} summary={summary} />}
      </Loaded>
    </Stack>
  )
}

function Answers({ campaignId, summary }: { campaignId: number; summary: SummaryView }) {
  const { columns, figureNames, rows, totals, figures } = summary
  return (
    <>
      <Text role="status">
        Учтены ответы {summary.answered} из {summary.asked}.{' '}
        {summary.answered < summary.asked && 'Остальные в итог не входят: пропуск не считается нулём.'}
        {summary.closed > 0 && ` Закрыты, не сдав форму, и не ожидаются: ${summary.closed}.`}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled from the keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label="Таблица ответов">
        <Table className={classes.table ?? ''} aria-label="Ответы организаций" withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Организация</Table.Th>
              {figureNames.map(({ key, title, unit }) => (
                <Table.Th scope="col" key={`figure ${key}`} data-figure>
                  {title}
                  {unit === '' ? '' : `, ${unit}`}
                </Table.Th>
              ))}
              {columns.map(({ key, label, unit }) => (
                <Table.Th scope="col" key={key}>
                  {label}
                  {unit === '' ? '' : `, ${unit}`}
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">Σ по муниципалитету</Table.Th>
              {figures.map((value, index) => (
                <Table.Td key={figureNames[index]?.key} data-number className="digits">
                  {valueText(value, figureNames[index]?.isShare ?? false)}
                </Table.Td>
              ))}
              {totals.map((total, index) => (
                <Table.Td key={columns[index]?.key} data-number className="digits">
                  <TotalText total={total} />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.organizationId}>
                <Table.Th scope="row">
                  <PageLink to={`/collections/${campaignId}/${row.organizationId}`}>{row.name}</PageLink>
                  {row.closedOn !== null && (
                    <Text size="xs" c="dimmed">
                      закрыта с <DateText date={row.closedOn} />
                    </Text>
                  )}
                </Table.Th>
                {row.figures.map((value, index) => (
                  <Table.Td key={figureNames[index]?.key} data-number className="digits">
                    {valueText(value, figureNames[index]?.isShare ?? false)}
                  </Table.Td>
                ))}
                {row.cells.map((cell, index) => (
                  <Table.Td
                    key={columns[index]?.key}
                    {...(typeof cell === 'number' || cell === null ? { 'data-number': true } : {})}
                    className="digits"
                  >
                    {cell === null ? '—' : typeof cell === 'number' ? numberText(cell) : cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  )
}

function TotalText({ total }: { total: SummaryView['totals'][number] }) {
  switch (total.kind) {
    case 'sum':
      return total.sum === null ? '—' : numberText(total.sum)
    case 'yes':
      return total.yes + total.no === 0 ? '—' : `да: ${total.yes} из ${total.yes + total.no}`
    case 'count':
      return ''
  }
}
