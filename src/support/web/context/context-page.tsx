import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type ContextSchool, type ContextView, changeWeights, getContext } from '../../context-contract.ts'
import { LEAST_SCHOOLS } from '../../domain/context/residuals.ts'
import { signs } from '../../domain/context/signs.ts'
import { decimal } from '../../domain/rules/finding-words.ts'
import { residualNames, signNames } from '../../texts.ru.ts'
import { SupportParts } from '../support-parts.tsx'
import { ResidualsChart } from './residuals-chart.tsx'

/** Social conditions of schools: the index, and who does better or worse than schools of such conditions. */
export function ContextPage() {
  const may = useMay()
  const answer = useAnswer(getContext, { query: {} })
  return (
    <>
      <PageHeader
        title="Условия школ"
        meaning="Индекс социальных условий и результаты рядом с ним. Среднее по муниципалитету — 50; чем меньше, тем труднее условия."
        actions={
          may('monitoring.form.manage') && (
            <PageButton to="/collections/forms" variant="default">
              Собрать паспорта
            </PageButton>
          )
        }
      />
      <SupportParts current="context" />
      <Loaded answer={answer} lines={12}>
        {(view) => (
          <Stack gap="lg">
            <Meaning view={view} />
            {view.line !== null && <ResidualsChart view={view} />}
            <DataTable
              name="support-context"
              caption="Условия школ"
              rows={view.schools}
              columns={columns}
              rowKey={({ organizationId }) => organizationId}
            />
            <WeightsPart key={view.edition} view={view} mayChange={may('support.run.manage')} />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Meaning({ view: { schools, line, year } }: { view: ContextView }) {
  const withIndex = schools.filter(({ index }) => index !== null).length
  if (withIndex === 0) {
    return (
      <Text maw="46rem">
        Паспортов пока нет. Добавьте готовую форму «Контекстный паспорт школы» в «Сбор данных» и соберите её
        раз в год: в браузере или таблицей Excel. Индекс появится здесь сам.
      </Text>
    )
  }
  if (line === null) {
    return (
      <Text maw="46rem">
        {`Школ с индексом и результатами меньше ${LEAST_SCHOOLS}: линию через них не провести, и сказать, кто выше или ниже ожидаемого, нельзя. Индекс: ${withIndex} школ.`}
      </Text>
    )
  }
  const count = (kind: ContextSchool['kind']) => schools.filter((one) => one.kind === kind).length
  return (
    <Text maw="46rem">
      {`По результатам ${year} года выше ожидаемого при своих условиях: ${count('resilient')}, ниже ожидаемого: ${count('below-expected')}. `}
      {`На каждые 10 пунктов индекса доля справившихся меняется на ${decimal(line.slope * 10)}\u00a0п.\u00a0п. (интервал ${decimal(line.slopeLow * 10)}…${decimal(line.slopeHigh * 10)}); индексом объясняется ${decimal(line.determination * 100, 0)}\u00a0% различий, школ ${line.count}.${line.slopeLow < 0 && line.slopeHigh > 0 ? ' Интервал включает ноль: связи с условиями в этих данных не видно, считайте ожидаемое средним.' : ''}`}
    </Text>
  )
}

const columns: readonly Column<ContextSchool>[] = [
  {
    key: 'school',
    title: 'Школа',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ organizationId, organizationName }) => (
      <PageLink to={`/support/context/${organizationId}`}>{organizationName}</PageLink>
    ),
  },
  {
    key: 'index',
    title: 'Индекс',
    isNumber: true,
    isUnsorted: true,
    value: ({ index }) => index,
    show: ({ index }) => (index === null ? 'мало данных' : numberWords(index, { digits: 1 })),
  },
  {
    key: 'value',
    title: 'Справились, %',
    isNumber: true,
    isUnsorted: true,
    value: ({ value }) => value,
    show: ({ value, participants }) =>
      value === null
        ? '—'
        : `${numberWords(value, { digits: 1 })} (${numberWords(participants, { digits: 0 })})`,
  },
  {
    key: 'expected',
    title: 'Ожидается, %',
    isNumber: true,
    isUnsorted: true,
    value: ({ expected }) => expected,
    show: ({ expected, interval }) =>
      expected === null || interval === null
        ? '—'
        : `${numberWords(expected, { digits: 1 })} (${decimal(interval.low, 0)}–${decimal(interval.high, 0)})`,
  },
  {
    key: 'kind',
    title: 'При таких условиях',
    value: ({ kind, isFar }) => `${residualNames[kind]}${isFar ? ', вне интервала' : ''}`,
    choose: 'Все школы',
  },
  { key: 'peers', title: 'Похожие школы', isExtra: true, value: ({ peers }) => peers.join(', ') || null },
  {
    key: 'passport',
    title: 'Паспорт за период с',
    isDate: true,
    isExtra: true,
    value: ({ periodFrom }) => periodFrom,
    show: ({ periodFrom }) => (periodFrom === null ? 'не сдан' : dateWords(periodFrom)),
  },
]

function WeightsPart({ view, mayChange }: { view: ContextView; mayChange: boolean }) {
  const [weights, setWeights] = useState(view.weights)
  const save = useAction(changeWeights, { said: 'Веса сохранены' })
  return (
    <Part title="Веса показателей">
      <Stack>
        <Text c="dimmed" maw="46rem">
          Индекс — это 50 и 10 средних отклонений от муниципалитета с этими весами. Нужно не меньше четырёх
          показателей; ноль не учитывает показатель. Точные веса ИСБШ не опубликованы, здесь все по единице.
        </Text>
        <Group align="end">
          {signs.map(({ key, direction }) => (
            <NumberInput
              key={key}
              label={`${signNames[key]} (${direction > 0 ? 'легче' : 'труднее'})`}
              w={260}
              min={0}
              max={10}
              step={0.5}
              decimalScale={1}
              decimalSeparator=","
              readOnly={!mayChange}
              value={weights[key]}
              onChange={(value) => typeof value === 'number' && setWeights({ ...weights, [key]: value })}
            />
          ))}
        </Group>
        {mayChange && (
          <Group>
            <Button
              loading={save.isPending}
              onClick={() => save.mutate({ body: { edition: view.edition, weights } })}
            >
              Сохранить веса
            </Button>
          </Group>
        )}
      </Stack>
    </Part>
  )
}
