import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { schoolYearName } from '#kernel/school-year.ts'
import { download } from '#web-kit/api.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { exportHeat, getHeat, type HeatView, listTracks } from '../../indicators-contract.ts'
import { HeatTable } from './heat-table.tsx'

/** Organisations × indicators of a methodology. */
export function HeatPage() {
  const methodologyId = useAddressId('methodologyId')
  const [year] = useSchoolYear()
  const [filters, setFilters] = useFilters(['direction', 'group'])
  const { direction, group } = filters
  const request = { params: { methodologyId }, query: { year, direction, group } }
  const answer = useAnswer(getHeat, request)
  const tracks = useAnswer(listTracks, { query: { year } }).data?.lines ?? []
  const own = tracks.filter((one) => one.methodologyId === methodologyId)
  return (
    <Loaded answer={answer} lines={14}>
      {(heat) => (
        <>
          <PageHeader
            title="Организации и показатели"
            above={<PageLink to="/tracks">Направления</PageLink>}
            meaning={meaningOf(heat, year)}
            actions={
              <>
                <Button
                  variant="default"
                  onClick={() => void download(exportHeat, request).catch(notifyProblem)}
                >
                  Скачать .xlsx
                </Button>
                <Button variant="default" onClick={() => window.print()}>
                  Напечатать
                </Button>
              </>
            }
          />
          <Stack gap="md">
            <Group className="on-paper-hidden">
              <Select
                label="Направление"
                data={[
                  { value: '', label: 'Все направления' },
                  ...own.map((one) => ({ value: one.direction, label: `${one.direction}. ${one.title}` })),
                ]}
                value={direction}
                onChange={(value) => setFilters({ direction: value ?? '' })}
                allowDeselect={false}
                w={340}
              />
              <Select
                label="Организации"
                data={[
                  { value: '', label: 'Все организации' },
                  ...heat.groups.map(({ key, name }) => ({ value: key, label: name })),
                ]}
                value={group}
                onChange={(value) => setFilters({ group: value ?? '' })}
                allowDeselect={false}
                w={280}
              />
            </Group>
            {heat.rows.length === 0 || heat.columns.length === 0 ? (
              <EmptyState title="Значений пока нет">
                Они появятся, когда организации сдадут формы направления и управление их примет.
              </EmptyState>
            ) : (
              <HeatTable heat={heat} methodologyId={methodologyId} />
            )}
            {heat.scoringNote !== '' && (
              <Text size="sm" c="dimmed">
                {heat.scoringNote}
              </Text>
            )}
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function meaningOf(heat: HeatView, year: Parameters<typeof schoolYearName>[0]): string {
  const { rows, columns, methodologyTitle, edition } = heat
  return `${methodologyTitle}, редакция ${edition}, ${schoolYearName(year)} учебный год. Организаций: ${rows.length}, показателей: ${columns.length}. Прочерк — нет сведений, это не 0.`
}
