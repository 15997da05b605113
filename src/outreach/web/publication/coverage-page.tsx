import { Group, Select, Stack } from '@mantine/core'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { getMeetingCoverage, listMeetings } from '../../meeting-contract.ts'
import { coverageColumns, isCovered } from '../meeting/meeting-columns.tsx'

/** Which schools have told parents of a topic over the year, and which have not yet. */
export function CoveragePage() {
  const period = usePeriod()
  const [days] = period
  const [filters, setFilters] = useFilters(['topic'])
  const { data } = useAnswer(listMeetings, { query: days })
  const topics = data?.topics.filter(({ removed }) => !removed) ?? []
  const topicId = filters.topic === '' ? undefined : Number(filters.topic)
  const answer = useAnswer(getMeetingCoverage, {
    query: { ...days, ...(topicId === undefined ? {} : { topicId }) },
  })
  return (
    <>
      <PageHeader
        title="Охват по школам"
        above={<PageLink to="/outreach/meetings">Встречи с родителями</PageLink>}
        meaning="Кто уже встречался с родителями по выбранной теме, а кто ещё нет."
      />
      <Group gap="xs" align="flex-end">
        <Select
          label="Тема"
          placeholder="Любая тема"
          data={topics.map((topic) => ({ value: String(topic.topicId), label: topic.name }))}
          value={filters.topic || null}
          onChange={(value) => setFilters({ topic: value ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: тема' }}
          w={340}
          maw="100%"
          mb="sm"
        />
        <PeriodFields period={period} />
      </Group>
      <Loaded answer={answer} lines={12}>
        {({ rows }) => (
          <Stack gap="sm">
            <ShareBar
              done={rows.filter(isCovered).length}
              of={rows.length}
              words="школ встречались с родителями"
              tone="attention"
            />
            <DataTable
              name="meeting-coverage"
              caption="Охват по школам"
              rows={rows}
              columns={coverageColumns}
              rowKey={({ organizationId }) => organizationId}
              empty={<EmptyState title="В реестре нет работающих школ" />}
            />
          </Stack>
        )}
      </Loaded>
    </>
  )
}
