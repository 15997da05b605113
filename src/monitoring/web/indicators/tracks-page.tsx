import { Group, Stack, Table, Text, Title } from '@mantine/core'
import { schoolYearName } from '#kernel/school-year.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { type DirectionLine, listTracks } from '../../indicators-contract.ts'
import { knownText } from './known-text.ts'

/** Every track of the municipal system in a school year: how many indicators are known and which need a look. */
export function TracksPage() {
  const [year] = useSchoolYear()
  const may = useMay()
  const answer = useAnswer(listTracks, { query: { year } })
  return (
    <>
      <PageHeader
        title="Направления"
        meaning={`Показатели муниципальной системы оценки качества за ${schoolYearName(year)} учебный год. Значение муниципалитета — сумма числителей, делённая на сумму знаменателей.`}
        actions={
          may('monitoring.methodology.read') && (
            <PageButton to="/methodologies" variant="default">
              Методики
            </PageButton>
          )
        }
      />
      <Loaded answer={answer} lines={10}>
        {({ lines, unapproved }) => (
          <Stack gap="xl">
            {lines.length === 0 && (
              <EmptyState
                title="Показателей за этот год нет"
                action={<PageButton to="/methodologies">К методикам</PageButton>}
              >
                Возьмите готовую методику, составьте по ней формы сбора и утвердите её актом: показатели
                посчитаются из принятых форм.
              </EmptyState>
            )}
            {[...Map.groupBy(lines, ({ methodologyId }) => methodologyId)].map(([methodologyId, own]) => (
              <Methodology key={methodologyId} lines={own} />
            ))}
            {unapproved.length > 0 && lines.length > 0 && (
              <Text c="dimmed">
                Не утверждены на этот год:{' '}
                {unapproved.map(({ methodologyId, title }, index) => (
                  <span key={methodologyId}>
                    {index > 0 && ', '}
                    <PageLink to={`/methodologies/${methodologyId}`}>{title}</PageLink>
                  </span>
                ))}
                .
              </Text>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Methodology({ lines }: { lines: readonly DirectionLine[] }) {
  const [first] = lines
  if (!first) return null
  const { methodologyId, methodologyTitle } = first
  return (
    <section aria-label={methodologyTitle}>
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2}>{methodologyTitle}</Title>
        <PageLink to={`/heat/${methodologyId}`}>Организации и показатели</PageLink>
      </Group>
      <Table.ScrollContainer minWidth={620}>
        <Table className="surface" verticalSpacing="xs" aria-label={methodologyTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Направление</Table.Th>
              <Table.Th scope="col" ta="end">
                Рассчитано
              </Table.Th>
              <Table.Th scope="col">Состояние показателей</Table.Th>
              <Table.Th scope="col" ta="end">
                Получено значений
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.direction}>
                <Table.Th scope="row" fw={400}>
                  <PageLink to={`/tracks/${methodologyId}`} search={{ direction: line.direction }}>
                    {line.direction}. {line.title}
                  </PageLink>
                </Table.Th>
                <Table.Td ta="end" className="digits">
                  {line.counted} из {line.indicators}
                </Table.Td>
                <Table.Td>
                  <Lights lights={line.lights} />
                </Table.Td>
                <Table.Td ta="end" className="digits">
                  {knownText(line)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

function Lights({ lights: { good, attention, bad } }: Pick<DirectionLine, 'lights'>) {
  if (good + attention + bad === 0) return <Text size="sm">—</Text>
  return (
    <Group gap={6}>
      {bad > 0 && <StateBadge tone="bad">ниже границы: {bad}</StateBadge>}
      {attention > 0 && <StateBadge tone="attention">внимание: {attention}</StateBadge>}
      {good > 0 && <StateBadge tone="good">в норме: {good}</StateBadge>}
    </Group>
  )
}
