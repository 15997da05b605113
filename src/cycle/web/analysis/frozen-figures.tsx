import { Alert } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { AnalysisCard } from '../../contract.ts'
import { levelWords } from '../../domain/figure-words.ts'

type Figure = AnalysisCard['figures'][number]

/** What the analysis read, as it was on that day. */
export function FrozenFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Part title="Что прочитано">
      {figures.some(({ now }) => now.state !== 'same') && (
        <Alert color="yellow" mb="sm" title="С тех пор данные изменились">
          Анализ ссылается на числа, какими они были в день анализа: здесь они не меняются. Сегодняшние числа
          — по ссылке на показатель. Если различие важно, сделайте новый анализ.
        </Alert>
      )}
      <DataTable
        name="frozen-figures"
        caption="Показатели анализа"
        rows={figures}
        columns={columns}
        rowKey={({ key }) => key}
        inAddress="read"
      />
    </Part>
  )
}

const columns: readonly Column<Figure>[] = [
  {
    key: 'name',
    title: 'Показатель',
    isName: true,
    value: ({ name }) => name,
    show: ({ name, link }) => <PageLink to={link}>{name}</PageLink>,
  },
  { key: 'of', title: 'Год', isNumber: true, value: ({ year }) => String(year) },
  { key: 'organizations', title: 'Организаций', isNumber: true, value: ({ organizations }) => organizations },
  {
    key: 'people',
    title: 'Участников',
    isNumber: true,
    value: ({ measure, count }) => (measure === 'value' ? null : count),
  },
  {
    key: 'share',
    title: 'По муниципалитету',
    isNumber: true,
    value: (figure) => (figure.count === 0 ? null : levelWords(figure, figure.successes / figure.count)),
  },
  {
    key: 'since',
    title: 'Сейчас',
    isWhole: true,
    value: sinceWords,
    show: (figure) => (
      <StateBadge tone={figure.now.state === 'same' ? 'good' : 'attention'}>{sinceWords(figure)}</StateBadge>
    ),
  },
]

function sinceWords(figure: Figure): string {
  const { state, changed, successes, count } = figure.now
  if (state === 'gone') return 'Данных больше нет'
  if (state === 'same') return 'Те же'
  const level = count === 0 ? '' : `: ${levelWords(figure, successes / count)}`
  return `Изменились${level} (${plural(changed, ['организация', 'организации', 'организаций'])})`
}
