import { Group, Select, Stack, Table, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { getTrend, type TrendView } from '../../contract.ts'
import { capital } from '../capital.ts'
import { valueNumber, valueText } from './figure-words.ts'
import classes from './summary.module.css'
import { TrendLine } from './trend-line.tsx'

/** One figure by organisation over the periods of the same form. */
export function TrendTable({ campaignId }: { campaignId: number }) {
  const [filters, setFilters] = useFilters(['figure', 'counting'])
  const counting = filters.counting === 'accepted' ? 'accepted' : 'sent'
  const query = { counting, ...(filters.figure === '' ? {} : { figure: filters.figure }) } as const
  const answer = useAnswer(getTrend, { params: { campaignId }, query })
  return (
    <Loaded answer={answer} lines={10}>
      {(trend) =>
        trend.choices.length === 0 ? (
          <EmptyState title="Сравнивать нечего">В этой форме нет чисел, которые можно сложить.</EmptyState>
        ) : (
          <Stack gap="md">
            <Group className="on-paper-hidden">
              <Select
                label="Показатель"
                data={trend.choices.map(({ key, label }) => ({ value: key, label }))}
                value={trend.chosen}
                onChange={(figure) => setFilters({ figure: figure ?? '' })}
                allowDeselect={false}
                searchable
                w={{ base: '100%', sm: 480 }}
              />
            </Group>
            <Over trend={trend} />
          </Stack>
        )
      }
    </Loaded>
  )
}

function Over({ trend }: { trend: TrendView }) {
  const choice = trend.choices.find(({ key }) => key === trend.chosen)
  const isShare = choice?.isShare ?? false
  const points = trend.totals.map((value, index) => ({
    name: trend.periods[index]?.name ?? '',
    value: valueNumber(value),
    words: valueText(value, isShare),
  }))
  return (
    <>
      <Text>{sentenceOf(trend, isShare)}</Text>
      {points.filter(({ value }) => value !== null).length > 1 && (
        <TrendLine label={`${choice?.label ?? ''} по муниципалитету`} points={points} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled from the keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label="По периодам">
        <Table
          className={classes.table ?? ''}
          aria-label={`${choice?.label ?? ''} по периодам`}
          withColumnBorders
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Организация</Table.Th>
              {trend.periods.map(({ campaignId, name }) => (
                <Table.Th scope="col" key={campaignId}>
                  <PageLink to={`/collections/${campaignId}`} search={{ view: 'table' }}>
                    {name}
                  </PageLink>
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">Σ по муниципалитету</Table.Th>
              {trend.totals.map((value, index) => (
                <Table.Td key={trend.periods[index]?.campaignId} data-number className="digits">
                  {valueText(value, isShare)}
                </Table.Td>
              ))}
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">Сдали</Table.Th>
              {trend.totals.map((value, index) => (
                <Table.Td key={trend.periods[index]?.campaignId} data-number className="digits">
                  {value?.known ?? 0} из {trend.periods[index]?.asked ?? 0}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trend.rows.map((row) => (
              <Table.Tr key={row.organizationId}>
                <Table.Th scope="row">{row.name}</Table.Th>
                {row.values.map((value, index) => (
                  <Table.Td key={trend.periods[index]?.campaignId} data-number className="digits">
                    {valueText(value, isShare)}
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

/** The picture in words: the last period against the one before it that is known. */
function sentenceOf(trend: TrendView, isShare: boolean): string {
  const known = trend.totals.flatMap((value, index) =>
    value === null ? [] : [{ value, name: trend.periods[index]?.name ?? '' }],
  )
  const [last, before] = [known.at(-1), known.at(-2)]
  if (!last) return 'Ответов пока нет.'
  const now = `${capital(last.name)}: ${valueText(last.value, isShare)}`
  if (!before) return `${now}. Сравнить пока не с чем.`
  const compared = `${now}; ${before.name}: ${valueText(before.value, isShare)}`
  return last.value.known === before.value.known
    ? `${compared}.`
    : `${compared}. Сдали разное число организаций (${last.value.known} и ${before.value.known}), сравнивайте осторожно.`
}
