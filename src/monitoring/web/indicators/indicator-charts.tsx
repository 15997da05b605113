import { SimpleGrid, Stack } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { BarsChart } from '#web-kit/charts/bars-chart.tsx'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { LinesChart } from '#web-kit/charts/lines-chart.tsx'
import type { IndicatorRow, IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { scaleEndsOf } from '../../domain/indicator/scale-ends.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { lightNames } from '../../texts.ru.ts'
import { capital } from '../capital.ts'

const MOST_DOTS = 60
const MOST_DRIVERS = 8

/** Organisations as a sorted dot plot, the distribution, the history, and who drives the municipality's figure. */
export function IndicatorCharts({ view }: { view: IndicatorView }) {
  const known = view.rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .toSorted((a, b) => b.value - a.value)
  if (known.length === 0) return null
  return (
    <Stack gap="lg">
      <Dots view={view} known={known.slice(0, MOST_DOTS)} all={known.length} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Distribution view={view} known={known} />
        {view.history.length > 1 && <History view={view} />}
        <Drivers view={view} known={known} />
      </SimpleGrid>
    </Stack>
  )
}

type Known = IndicatorRow & { readonly value: number }

/** Charts take a share as 0…1 and read it as per cent. */
function scaleOf({ unit }: IndicatorView) {
  const isPercent = unit === '%'
  return {
    unit: isPercent ? ('percent' as const) : ('plain' as const),
    scaled: (value: number | null) => (value === null ? null : isPercent ? value / 100 : value),
  }
}

/** Points stand on their whole scale, so that 3,1 and 3,3 do not look like the two ends of it. */
function endsOf({ unit }: IndicatorView, values: readonly (number | null)[]) {
  const ends = scaleEndsOf(unit, values)
  return ends === undefined ? {} : { ends }
}

function Dots({ view, known, all }: { view: IndicatorView; known: readonly Known[]; all: number }) {
  const { unit, scaled } = scaleOf(view)
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return null
  const total = view.total.value
  const values = known.map(({ value }) => scaled(value))
  const most = Math.max(...values.flatMap((value) => value ?? []), scaled(total) ?? 0)
  return (
    <DotPlot
      title={view.isWhole ? `${view.title}, организаций: ${all}` : view.title}
      sentence={
        view.isWhole
          ? `От ${numberWords(last.value, view)} до ${numberWords(first.value, view)}; муниципалитет — ${numberWords(total, view)}.${
              all > known.length ? ` Показаны первые ${known.length} по значению, все — в таблице ниже.` : ''
            }`
          : ownSentence(view, first)
      }
      data={{
        unit,
        rowName: 'Организация',
        rows: known.map(({ name }) => name),
        series: [
          {
            name: 'Организация',
            values,
            intervals: known.map(({ low, high }) => spanOf(scaled(low), scaled(high))),
          },
          { name: 'Муниципалитет', values: known.map(() => scaled(total)) },
        ],
        ...(unit === 'percent' && most > 1 ? { max: most } : {}),
        ...endsOf(view, [...known.map(({ value }) => value), total]),
      }}
      legend={
        view.isWhole
          ? 'Порядок — по значению, это не рейтинг: учитывайте интервал и особенности организаций.'
          : undefined
      }
    />
  )
}

/** A school's own figure beside the municipality's and the middle of its group. */
function ownSentence(view: IndicatorView, { name, value }: Known): string {
  const middle =
    view.spread === null
      ? ''
      : `; у половины похожих организаций не меньше ${numberWords(view.spread.median, view)}`
  return `${name} — ${numberWords(value, view)}, муниципалитет — ${numberWords(view.total.value, view)}${middle}.`
}

function spanOf(low: number | null, high: number | null) {
  return low === null || high === null ? null : { low, high }
}

function History({ view }: { view: IndicatorView }) {
  const { unit, scaled } = scaleOf(view)
  const last = view.history.at(-1)
  const first = view.history[0]
  return (
    <LinesChart
      title="Муниципалитет по учебным годам"
      sentence={`Было ${numberWords(first?.value ?? null, view)}, стало ${numberWords(last?.value ?? null, view)}.`}
      data={{
        unit,
        pointName: 'Учебный год',
        points: view.history.map(({ year }) => schoolYearName(schoolYear(year))),
        series: [
          {
            name: 'Муниципалитет',
            values: view.history.map(({ value }) => scaled(value)),
            intervals: view.history.map(({ low, high }) => spanOf(scaled(low), scaled(high))),
          },
        ],
        ...endsOf(
          view,
          view.history.map(({ value }) => value),
        ),
      }}
      legend="Каждый год посчитан по редакции методики, действовавшей в том году."
    />
  )
}

function Drivers({ view, known }: { view: IndicatorView; known: readonly Known[] }) {
  const strongest = known
    .flatMap((row) => (row.effect === null ? [] : [{ name: row.name, effect: row.effect }]))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST_DRIVERS)
  const [first] = strongest
  if (!first || strongest.length < 2) return null
  const words = (effect: number) =>
    `${effect > 0 ? 'поднимает' : 'снижает'} на ${numberWords(Math.abs(effect), { unit: view.unit === '%' ? 'п.п.' : view.unit, decimals: 1 })}`
  return (
    <BarsChart
      title="Кто определяет значение муниципалитета"
      sentence={`Сильнее всех — ${first.name}: ${words(first.effect)}`}
      data={{
        unit: 'plain',
        valueName: 'Сила влияния',
        barName: 'Организация',
        bars: strongest.map(({ name, effect }) => ({
          label: name,
          value: Number(Math.abs(effect).toFixed(2)),
          note: words(effect),
          tone: effect > 0 ? 'main' : 'beside',
        })),
      }}
      legend="На сколько изменилось бы значение муниципалитета без этой организации."
    />
  )
}

/** How many organisations are in each part of the range; the parts are equal. */
function Distribution({ view, known }: { view: IndicatorView; known: readonly Known[] }) {
  const values = known.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (known.length < 5 || low === high) return null
  const parts = Math.min(8, Math.ceil(Math.sqrt(known.length)) + 1)
  const step = (high - low) / parts
  const bars = Array.from({ length: parts }, (_, at) => {
    const from = low + at * step
    const count = values.filter(
      (value) => value >= from && (at === parts - 1 ? value <= high : value < from + step),
    ).length
    const words = (value: number) => numberWords(value, { unit: '', decimals: view.decimals })
    return { label: `${words(from)}–${words(from + step)}`, value: count }
  })
  const { spread } = view
  const bad = known.filter(({ light }) => light === 'bad').length
  return (
    <BarsChart
      title="Распределение организаций"
      sentence={`${
        spread ? `У половины организаций не меньше ${numberWords(spread.median, view)}. ` : ''
      }${bad > 0 ? `${capital(lightNames.bad)}: ${bad}.` : ''}`}
      data={{ unit: 'plain', valueName: 'Организаций', barName: `Значение, ${view.unit}`, bars }}
    />
  )
}
