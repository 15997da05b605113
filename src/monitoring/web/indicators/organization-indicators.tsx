import { Accordion, Group, Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import {
  type OrganizationIndicators as Answer,
  getOrganizationIndicators,
} from '../../indicators-contract.ts'
import { lightNames, placeNames, trendNames } from '../../texts.ru.ts'
import { ClassTable } from './class-table.tsx'
import { LightBadge } from './light-badge.tsx'
import { TrendMark } from './trend-mark.tsx'

type Track = Answer['tracks'][number]
type Line = Track['lines'][number]

/** Indicators of one organisation beside the municipality and its group, on its page. */
export function OrganizationIndicators({ organizationId }: { organizationId: number }) {
  const [year] = useSchoolYear()
  const answer = useAnswer(getOrganizationIndicators, { params: { organizationId }, query: { year } })
  return (
    <Loaded answer={answer} lines={4}>
      {({ tracks, groupName }) =>
        tracks.length === 0 ? (
          <Text c="dimmed">За этот учебный год показателей нет.</Text>
        ) : (
          <Stack gap="lg">
            {groupName !== null && (
              <Text c="dimmed">Сравнение — с группой «{groupName}»; другие организации не названы.</Text>
            )}
            <Accordion multiple variant="separated" chevronPosition="left">
              {tracks.map((track) => (
                <Accordion.Item
                  key={`${track.methodologyId} ${track.direction}`}
                  value={`${track.methodologyId}-${track.direction}`}
                >
                  <Accordion.Control>
                    <Group gap="sm">
                      <span>
                        {track.direction}. {track.title}
                      </span>
                      <Lights lines={track.lines} />
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Lines track={track} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </Stack>
        )
      }
    </Loaded>
  )
}

/** How many indicators are in which state, those that need a look first. */
function Lights({ lines }: { lines: readonly Line[] }) {
  const count = (light: Line['light']) => lines.filter((one) => one.light === light).length
  const [bad, attention, good] = [count('bad'), count('attention'), count('good')]
  return (
    <>
      {bad > 0 && <StateBadge tone="bad">ниже границы: {bad}</StateBadge>}
      {attention > 0 && <StateBadge tone="attention">внимание: {attention}</StateBadge>}
      {good > 0 && <StateBadge tone="good">в норме: {good}</StateBadge>}
    </>
  )
}

function Lines({ track }: { track: Track }) {
  return (
    <>
      {track.score !== null && track.score.score !== null && (
        <Text mb={6}>
          Балл {numberWords(track.score.score, { unit: '', decimals: 1 })}
          {track.score.level === null ? '' : `, ${track.score.level}`}: по {track.score.known} из{' '}
          {track.score.of} показателей. {track.scoringNote}
        </Text>
      )}
      <DataTable
        name="organization-indicators"
        inAddress={`t${track.methodologyId}-${track.direction}`}
        caption={track.title}
        rows={track.lines}
        columns={columnsOf(track.methodologyId)}
        rowKey={({ code }) => code}
      />
      <Classes track={track} />
    </>
  )
}

/** The classes of this organisation, an indicator at a time. */
function Classes({ track: { methodologyId, direction, lines } }: { track: Track }) {
  const withClasses = lines.flatMap((line) =>
    line.classes === null ? [] : [{ line, classes: line.classes }],
  )
  if (withClasses.length === 0) return null
  return (
    <Accordion multiple mt="md" order={3} styles={{ content: { paddingInline: 0 } }}>
      {withClasses.map(({ line, classes }) => (
        <Accordion.Item key={line.code} value={line.code}>
          <Accordion.Control>По классам: {line.title}</Accordion.Control>
          <Accordion.Panel>
            <ClassTable
              classes={classes}
              scale={line}
              caption={`По классам: ${line.code} ${line.title}`}
              inAddress={`c${methodologyId}-${direction}-${line.code}`}
            />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

const columnsOf = (methodologyId: number): readonly Column<Line>[] => [
  {
    key: 'title',
    title: 'Показатель',
    isName: true,
    value: ({ code, title }) => `${code} ${title}`,
    show: ({ code, title }) => (
      <>
        <PageLink to={`/indicators/${methodologyId}/${code}`}>{title}</PageLink>{' '}
        <Text span size="xs" c="dimmed">
          {code}
        </Text>
      </>
    ),
    width: '34%',
  },
  {
    key: 'value',
    title: 'Значение',
    isNumber: true,
    value: ({ value, decimals }) => (value === null ? null : Number(value.toFixed(decimals))),
    show: (line) => numberWords(line.value, line),
  },
  {
    key: 'light',
    title: 'Состояние',
    value: ({ light, absent }) => absent ?? lightNames[light],
    show: ({ light, absent }) =>
      absent === null ? <LightBadge light={light} /> : <Text size="sm">{absent}</Text>,
  },
  {
    key: 'trend',
    title: 'Динамика',
    value: ({ trend }) => trendNames[trend],
    show: ({ trend, value, former }) => <TrendMark trend={trend} value={value} former={former} />,
  },
  {
    key: 'municipality',
    title: 'Муниципалитет',
    isNumber: true,
    value: ({ municipality }) => municipality,
    show: (line) => numberWords(line.municipality, line),
  },
  {
    key: 'median',
    title: 'Половина группы',
    isNumber: true,
    value: ({ median }) => median,
    show: (line) => numberWords(line.median, line),
  },
  { key: 'place', title: 'В группе', value: ({ place }) => (place === null ? null : placeNames[place]) },
  {
    key: 'target',
    title: 'Цель',
    isNumber: true,
    isExtra: true,
    value: ({ target }) => target,
    show: (line) => numberWords(line.target, line),
  },
]
