import { Button, Group, List, Stack, Text } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import type { TrackView } from '../../domain/indicator/track-view.ts'
import { trackOfCode } from '../../domain/methodology/usual-directions.ts'
import {
  countIndicators,
  exportTrack,
  type GapView,
  getTrack,
  printTrack,
} from '../../indicators-contract.ts'
import { byPosition } from './by-position.ts'
import { FreezeTrack } from './freeze-track.tsx'
import { trackColumns } from './track-columns.tsx'

/** One track: its indicators, where the gaps are, what was frozen for an analysis. */
export function TrackPage() {
  const methodologyId = useAddressId('methodologyId')
  // In the part after «?»: an address that ends in «.2» reads as a file.
  const [{ direction }] = useFilters(['direction'])
  const [year] = useSchoolYear()
  const may = useMay()
  const request = { params: { methodologyId, direction }, query: { year } }
  const answer = useAnswer(getTrack, request)
  const count = useAction(countIndicators, {
    said: ({ organizations }) => `Рассчитано заново, организаций: ${organizations}`,
  })
  return (
    <Loaded answer={answer} lines={12}>
      {({ track, gaps, snapshots, levels, scoringNote }) => (
        <>
          <PageHeader
            title={`${track.direction}. ${track.title}`}
            above={<PageLink to="/tracks">Направления</PageLink>}
            meaning={<Sentence track={track} gaps={new Set(gaps.map(({ code }) => code)).size} />}
            actions={
              <>
                <Button
                  variant="default"
                  onClick={() => void download(exportTrack, request).catch(notifyProblem)}
                >
                  Скачать .xlsx
                </Button>
                {may('templates.paper.make') ? (
                  <PageButton
                    variant="default"
                    to="/papers/new"
                    search={{
                      kind: 'track-note',
                      subject: `indicators:${methodologyId}:${year}:${direction}`,
                    }}
                  >
                    Справка по шаблону
                  </PageButton>
                ) : (
                  <Button
                    variant="default"
                    onClick={() => void download(printTrack, request).catch(notifyProblem)}
                  >
                    Справка .docx
                  </Button>
                )}
                <PageButton to={`/heat/${methodologyId}`} search={{ direction }} variant="default">
                  По организациям
                </PageButton>
                {may('monitoring.methodology.manage') && (
                  <Button
                    loading={count.isPending}
                    onClick={() => count.mutate({ params: { methodologyId }, body: { year } })}
                  >
                    Рассчитать заново
                  </Button>
                )}
              </>
            }
          />
          <Stack gap="lg">
            <DataTable
              name="track"
              caption={track.title}
              columns={trackColumns(methodologyId)}
              rowKey={({ code }) => code}
              {...byPosition(track)}
            />
            {levels.some((one) => one.count > 0) && (
              <Part title="Уровни организаций">
                <Group gap="lg">
                  {levels.map((level) => (
                    <Text key={level.name}>
                      {level.name}: <b className="digits">{level.count}</b>
                    </Text>
                  ))}
                </Group>
                <Text size="sm" c="dimmed" mt="xs">
                  {scoringNote}
                </Text>
              </Part>
            )}
            <Gaps gaps={gaps} track={track} />
            <Part
              title="Снимки для анализа"
              acts={
                may('monitoring.methodology.manage') && (
                  <FreezeTrack methodologyId={methodologyId} direction={direction} year={year} />
                )
              }
            >
              {snapshots.length === 0 ? (
                <Text c="dimmed">
                  Снимков нет. Снимок сохраняет числа такими, какими они были, когда писали справку: поздние
                  исправления форм его не меняют.
                </Text>
              ) : (
                <List className="words">
                  {snapshots.map((one) => (
                    <List.Item key={one.snapshotId}>
                      <PageLink to={`/snapshots/${one.snapshotId}`}>{one.title}</PageLink>,{' '}
                      <MomentText at={one.takenAt} />
                      {one.takerName ? `, ${one.takerName}` : ''}
                    </List.Item>
                  ))}
                </List>
              )}
            </Part>
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Sentence({ track, gaps }: { track: TrackView; gaps: number }) {
  const counted = track.lines.filter(({ value }) => value !== null).length
  return (
    <>
      {schoolYearName(schoolYear(track.year))} учебный год. Рассчитано показателей: {counted} из{' '}
      {track.lines.length}. {gaps > 0 && `Показателей, на которые обратить внимание: ${gaps}. `}
      {track.methodologyTitle}, редакция {track.edition}
      {track.actWords === null ? '' : `, ${track.actWords}`}.
      {track.countedAt !== null && (
        <>
          {' '}
          Посчитано <MomentText at={track.countedAt} />.
        </>
      )}
    </>
  )
}

const MOST_NAMES = 8

/** The municipality's gaps in a sentence each; organisations below a bound are named beside their indicator. */
function Gaps({ gaps, track }: { gaps: readonly GapView[]; track: TrackView }) {
  const may = useMay()
  if (gaps.length === 0) return null
  const ofCycle = Object.entries(trackOfCode).find(([code]) => code === track.direction)?.[1]
  return (
    <Part
      title="На что обратить внимание"
      acts={
        ofCycle !== undefined &&
        may('cycle.analysis.manage') && (
          <PageButton
            variant="default"
            to="/cycle/analyses/add"
            search={{ track: ofCycle, year: String(track.year) }}
          >
            Взять в анализ
          </PageButton>
        )
      }
    >
      <List spacing={6} className="words">
        {[...Map.groupBy(gaps, ({ code }) => code)].map(([code, own]) => (
          <List.Item key={code}>
            <GapsOfIndicator gaps={own} />
          </List.Item>
        ))}
      </List>
    </Part>
  )
}

function GapsOfIndicator({ gaps }: { gaps: readonly GapView[] }) {
  const whole = gaps.find(({ organizationId }) => organizationId === null)
  const own = gaps.filter(({ organizationId }) => organizationId !== null)
  const [first] = gaps
  if (!first) return null
  const names = own.slice(0, MOST_NAMES).map(({ organizationName }) => organizationName)
  return (
    <>
      <PageLink to={first.address}>{whole ? whole.sentence : `${first.code} «${first.title}»`}</PageLink>
      {own.length > 0 &&
        `. Ниже границы: ${names.join(', ')}${own.length > MOST_NAMES ? ` и ещё ${own.length - MOST_NAMES}` : ''}`}
    </>
  )
}
