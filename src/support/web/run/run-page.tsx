import { Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords, momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { downloadRun, getRun } from '../../contract.ts'
import { categories } from '../../domain/rules/category.ts'
import type { RunView } from '../../domain/shapes.ts'
import { categoryNames, cautionText, issuerNames, provenanceNames } from '../../texts.ru.ts'
import { ApprovalPart } from './approval-part.tsx'
import { foundColumns } from './found-columns.tsx'
import type { FoundRow } from './found-row.ts'

/** One run as it was: each group of schools with its grounds, what people decided, the order. */
export function SupportRunPage() {
  const runId = useAddressId('runId')
  const answer = useAnswer(getRun, { params: { runId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(run) => (
        <>
          <PageHeader
            title={`Школы, которым нужна помощь: ${run.year} год`}
            above={<PageLink to="/support">Кому нужна помощь</PageLink>}
            meaning={meaningOf(run)}
            actions={
              <Button
                variant="default"
                onClick={() => void download(downloadRun, { params: { runId } }).catch(notifyProblem)}
              >
                Скачать .xlsx
              </Button>
            }
          />
          <Found run={run} />
        </>
      )}
    </Loaded>
  )
}

function Found({ run }: { run: RunView }) {
  const may = useMay()
  const mayDecide = may('support.run.manage') && run.approvedOn === null
  const [{ who }, setFilters] = useFilters(['who'])
  const isWhole = who === 'all'
  const used = categories.filter((category) => run.counts.some((one) => one.category === category))
  return (
    <Stack gap="lg">
      <Text c="dimmed" maw="46rem">
        {cautionText}
      </Text>
      <Group className="on-paper-hidden">
        <SegmentedControl
          aria-label="Какие школы показать"
          data={[
            { value: '', label: 'Кого это касается' },
            { value: 'all', label: `Все школы: ${run.schools.length}` },
          ]}
          value={isWhole ? 'all' : ''}
          onChange={(value) => setFilters({ who: value })}
        />
      </Group>
      {used.map((category) => {
        const rule = run.rules.find((one) => one.category === category)
        const rows = run.schools.flatMap((school) => {
          const finding = school.findings.find((one) => one.category === category)
          return finding && (isWhole || isConcerned(finding)) ? [{ school, finding }] : []
        })
        return (
          <Part key={category} title={categoryNames[category]}>
            {rule && (
              <Text c="dimmed" mb="sm" maw="52rem">
                {`Правило «${rule.name}» (${provenanceNames[rule.provenance]}). ${rule.source}`}
              </Text>
            )}
            <DataTable
              name={`support-found-${category}`}
              caption={`${categoryNames[category]}, ${run.year} год`}
              rows={rows}
              columns={foundColumns(run, { mayDecide, mayOpen: may('support.case.manage') })}
              rowKey={({ school }) => school.organizationId}
              inAddress={category}
              empty={
                <EmptyState title="Таких школ нет">
                  По этому правилу оснований нет ни у одной школы.
                </EmptyState>
              }
            />
          </Part>
        )
      })}
      <Agreement run={run} />
      <ApprovalPart key={run.version} run={run} mayApprove={may('support.run.approve')} />
      <Part title="Как получено">
        <Facts
          lines={[
            ['Провёл', `${run.starterName}, ${momentWords(run.startedAt)}`],
            ['Результаты', `по ${run.year} год`],
            ['Данные', run.dataPrint],
          ]}
        />
      </Part>
    </Stack>
  )
}

/** In the list, left to people, with a reason that was not enough, in somebody else's list, or not any more. */
function isConcerned({ state, change, grounds, listedBy, caseId }: FoundRow['finding']): boolean {
  return (
    state === 'in' ||
    state === 'small-sample' ||
    change !== 'none' ||
    grounds.length > 0 ||
    listedBy.length > 0 ||
    caseId !== null
  )
}

function meaningOf({ counts, approvedOn }: RunView): string {
  const [low] = counts
  const small = counts.reduce((sum, one) => sum + one.small, 0)
  return [
    low ? `${categoryNames[low.category]}: ${low.isIn}` : '',
    small > 0 ? `решения людей ждут: ${small}` : '',
    approvedOn === null ? 'список не утверждён' : `список утверждён ${dateWords(approvedOn)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Agreement({ run: { agreement } }: { run: RunView }) {
  if (agreement.length === 0) return null
  return (
    <Part title="Рядом с другими списками">
      <Table.ScrollContainer minWidth={520} tabIndex={0} role="region" aria-label="Совпадение списков">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Список</Table.Th>
              <Table.Th scope="col">В обоих</Table.Th>
              <Table.Th scope="col">Только там</Table.Th>
              <Table.Th scope="col">Только у нас</Table.Th>
              <Table.Th scope="col">Ни там, ни у нас</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agreement.map(({ category, issuer, both, onlyThere, onlyHere, neither }) => (
              <Table.Tr key={`${category} ${issuer}`}>
                <Table.Th scope="row">{`${categoryNames[category]}, ${issuerNames[issuer]}`}</Table.Th>
                <Table.Td>{both}</Table.Td>
                <Table.Td>{onlyThere}</Table.Td>
                <Table.Td>{onlyHere}</Table.Td>
                <Table.Td>{neither}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Part>
  )
}
