import { Checkbox, Progress, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getRun } from '../contract.ts'
import { isHeap } from '../domain/region-heaping.ts'
import type { RunView } from '../domain/shapes.ts'
import { decimal, rulesCaution, tierNames, tooLittleText } from '../texts.ru.ts'
import { AccuracyPart } from './accuracy-part.tsx'
import { Caution } from './caution.tsx'
import { runSchoolColumns } from './run-school-columns.tsx'
import { RunBadge } from './state-badges.tsx'

/** One run as it was: three lists by the alphabet, the region apart, the official lists beside. */
export function RunPage() {
  const runId = useAddressId('runId')
  const answer = useAnswer(getRun, { params: { runId } })
  const isAtWork = answer.data?.state === 'waiting' || answer.data?.state === 'running'
  useAnswer(getRun, { params: { runId } }, { everyMs: 1500, when: isAtWork })
  return (
    <Loaded answer={answer} lines={14}>
      {(run) => (
        <>
          <PageHeader
            title={`Проверка результатов ${momentWords(run.startedAt)}`}
            above={<PageLink to="/objectivity">Объективность</PageLink>}
            meaning={<RunBadge run={run} />}
          />
          <Stack gap="lg">
            <Caution />
            {run.state === 'done' ? <Found run={run} /> : <NotYet run={run} />}
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function NotYet({ run: { state, progress, failure } }: { run: RunView }) {
  if (state === 'failed') {
    return <EmptyState title="Проверка не получилась">{failure}</EmptyState>
  }
  return (
    <Stack gap="xs" role="status">
      <Text>Читаем результаты и считаем. Страницу можно закрыть.</Text>
      <Progress value={progress} aria-label="Сколько сделано" maw="30rem" />
    </Stack>
  )
}

function Found({ run }: { run: RunView }) {
  const [withRules, setWithRules] = useState(false)
  const { summary } = run
  const tooLittle = run.schoolRows.filter((school) => school.tooLittle && school.tier === 'nothing-found')
  const tiers = (['named', 'worth-a-look', 'nothing-found'] as const).map((tier) => ({
    tier,
    rows: run.schoolRows.filter(
      (school) => school.tier === tier && !(tier === 'nothing-found' && school.tooLittle),
    ),
  }))
  return (
    <>
      <Part title="Что проверено">
        <Facts
          lines={[
            ['Кто запустил', run.starterName],
            ['Работы', worksWords(run)],
            ['Доля ложных среди названных', `не более ${decimal(run.q, 2)}`],
            [
              'Прочитано',
              summary &&
                `${plural(summary.schools, ['школа', 'школы', 'школ'])}, ${plural(summary.rows, ['строка', 'строки', 'строк'])}`,
            ],
            [
              'Что считалось обычным',
              summary?.isMunicipality
                ? 'опубликованные данные региона'
                : 'сами эти школы вместе: данных региона не загружено',
            ],
            ['Не учтено', run.exemptions.join('; ') || 'ничего'],
            ['Метод и данные', `версия ${run.method}, данные ${run.dataPrint ?? '—'}`],
          ]}
        />
        {summary?.canName === false && (
          <Text mt="sm" fw={600}>
            Данных мало: нужно не менее 10 школ и 100 сочетаний школы и работы. Никто не назван.
          </Text>
        )}
      </Part>
      <Checkbox
        label="Показать привычные правила"
        description={rulesCaution}
        checked={withRules}
        onChange={(event) => setWithRules(event.currentTarget.checked)}
      />
      {tiers.map(({ tier, rows }) => (
        <Part key={tier} title={`${capital(tierNames[tier])}: ${rows.length}`}>
          {tierWords[tier] && (
            <Text c="dimmed" mb="sm" maw="46rem">
              {tierWords[tier]}
            </Text>
          )}
          <DataTable
            name="objectivity-schools"
            caption={capital(tierNames[tier])}
            rows={rows}
            columns={runSchoolColumns(run, tier, withRules)}
            rowKey={({ organizationId }) => organizationId}
            inAddress={tier}
            empty={<Text c="dimmed">Таких школ нет.</Text>}
          />
        </Part>
      ))}
      {tooLittle.length > 0 && (
        <Part title={`${capital(tooLittleText)}: ${tooLittle.length}`}>
          <Text maw="46rem">
            Меньше 20 работ во всех выбранных:{' '}
            {tooLittle.map(({ organizationName }) => organizationName).join(', ')}.
          </Text>
        </Part>
      )}
      <Heaping run={run} />
      <Official run={run} />
      <AccuracyPart />
    </>
  )
}

const tierWords = {
  named: 'По алфавиту, без мест: порядок ничего не значит.',
  'worth-a-look': 'Большинство этих школ честные. Приглядитесь, прежде чем спрашивать.',
  'nothing-found': '',
} as const

/** A fact about all schools together. */
function Heaping({ run: { summary, works } }: { run: RunView }) {
  const heaps = (summary?.heaping ?? []).filter(({ heaping }) => isHeap(heaping))
  const titles = new Map(works.map(({ workId, title }) => [workId, title]))
  return (
    <Part title="Все школы вместе: скопление на проходной отметке">
      <Text maw="46rem" mb={heaps.length > 0 ? 'sm' : 0}>
        {heaps.length === 0
          ? 'Ровно на первом балле «3» не больше учеников, чем на соседних баллах, или шкалы работ не известны.'
          : 'Это свойство всего муниципалитета или региона. Ни одной школе оно не ставится в вину: метод считает его обычным.'}
      </Text>
      {heaps.length > 0 && (
        <Table.ScrollContainer minWidth={480} tabIndex={0} role="region" aria-label="Скопления">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Работа</Table.Th>
                <Table.Th scope="col">Первый балл «3»</Table.Th>
                <Table.Th scope="col">Ровно на нём</Table.Th>
                <Table.Th scope="col">На балл ниже</Table.Th>
                <Table.Th scope="col">В среднем рядом</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {heaps.map(({ workId, heaping }) => (
                <Table.Tr key={workId}>
                  <Table.Th scope="row">{titles.get(workId)}</Table.Th>
                  <Table.Td>{heaping.cut}</Table.Td>
                  <Table.Td>{heaping.at}</Table.Td>
                  <Table.Td>{heaping.below}</Table.Td>
                  <Table.Td>{decimal(heaping.around)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Part>
  )
}

/** Own signs beside the official list: neither proves the other. */
function Official({ run: { confusion, officialYears } }: { run: RunView }) {
  return (
    <Part title="Рядом с официальным списком">
      <Stack gap="sm">
        <Text maw="46rem">
          {officialYears.length === 0
            ? 'Официальные списки не загружены.'
            : `Загружены списки за ${officialYears.join(', ')} годы. Наш метод не воспроизводит федеральный: правила у них разные, совпадение ничего не доказывает.`}
        </Text>
        {officialYears.length > 0 && (
          <Table maw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">По нашей проверке</Table.Th>
                <Table.Th scope="col">Есть в официальном списке</Table.Th>
                <Table.Th scope="col">Нет в списке</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {confusion.map(({ tier, listed, notListed }) => (
                <Table.Tr key={tier}>
                  <Table.Th scope="row">{tierNames[tier]}</Table.Th>
                  <Table.Td>{listed}</Table.Td>
                  <Table.Td>{notListed}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Part>
  )
}

/** Three works by name, many by years. */
function worksWords({ works }: RunView): string {
  if (works.length <= 3) return works.map(({ title }) => title).join('; ')
  const years = [...Map.groupBy(works, ({ year }) => year)].sort(([a], [b]) => a - b)
  return years
    .map(([year, own]) => `${year} год — ${plural(own.length, ['работа', 'работы', 'работ'])}`)
    .join('; ')
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
