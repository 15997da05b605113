import { Text } from '@mantine/core'
import { numberWords as plainWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { classesWords } from '../../domain/indicator/class-view.ts'
import type { IndicatorRow, IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { lightNames, placeNames, trendNames } from '../../texts.ru.ts'
import { LightBadge } from './light-badge.tsx'
import { TrendMark } from './trend-mark.tsx'

/** Organisations of one indicator: the value or the reason, and which sheets it was counted from. */
export function indicatorColumns(view: IndicatorView): readonly Column<IndicatorRow>[] {
  const { decimals } = view
  const round = (value: number | null) => (value === null ? null : Number(value.toFixed(decimals)))
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ name }) => name,
      show: ({ name, organizationId }) => <PageLink to={`/organizations/${organizationId}`}>{name}</PageLink>,
    },
    {
      key: 'value',
      title: 'Значение',
      isNumber: true,
      value: ({ value }) => round(value),
      show: ({ value, low, high, absent }) =>
        absent === null ? (
          <>
            {numberWords(value, view)}
            {low !== null && high !== null && (
              <Text size="xs" c="dimmed">
                {numberWords(low, { ...view, unit: '' })}–{numberWords(high, { ...view, unit: '' })}
              </Text>
            )}
          </>
        ) : (
          '—'
        ),
    },
    {
      key: 'counts',
      title: 'Числитель и знаменатель',
      isNumber: true,
      value: ({ part }) => part,
      show: ({ part, whole }) =>
        part === null ? '—' : `${plainWords(part)}${whole === null ? '' : ` из ${plainWords(whole)}`}`,
    },
    {
      key: 'former',
      title: 'Год назад',
      isNumber: true,
      value: ({ former }) => round(former),
      show: ({ former }) => numberWords(former, view),
    },
    {
      key: 'trend',
      title: 'Динамика',
      value: ({ trend }) => trendNames[trend],
      show: ({ trend, value, former }) => <TrendMark trend={trend} value={value} former={former} />,
    },
    {
      key: 'light',
      title: 'Состояние',
      choose: 'Все состояния',
      value: ({ light }) => lightNames[light],
      show: ({ light, absent }) =>
        absent === null ? <LightBadge light={light} /> : <Text size="sm">{absent}</Text>,
    },
    {
      key: 'place',
      title: 'В группе',
      value: ({ place }) => (place === null ? null : placeNames[place]),
    },
    ...(view.rows.some(({ classes }) => classes !== null) ? [classesColumn(view)] : []),
    ...(view.isWhole ? [effectColumn] : []),
    {
      key: 'absent',
      title: 'Почему нет значения',
      isExtra: true,
      value: ({ absent }) => absent,
    },
    {
      key: 'sources',
      title: 'Из чего посчитано',
      isExtra: true,
      value: ({ sources }) => sources.map(sourceWords).join('; '),
      show: ({ sources, organizationId }) => (
        <>
          {sources.map((one) =>
            one.kind === 'sheet' ? (
              <Text size="sm" key={`${one.of} ${one.campaignId}`}>
                <PageLink to={`/collections/${one.campaignId}/${organizationId}`}>
                  {sourceWords(one)}
                </PageLink>
              </Text>
            ) : (
              <Text size="sm" key="outside">
                {sourceWords(one)}
              </Text>
            ),
          )}
        </>
      ),
    },
  ]
}

const effectColumn: Column<IndicatorRow> = {
  key: 'effect',
  title: 'Вклад в значение муниципалитета',
  isNumber: true,
  isExtra: true,
  value: ({ effect }) => (effect === null ? null : Number(effect.toFixed(2))),
}

/** «5 из 6»: of how many classes the value is made; leads to them. */
function classesColumn({ methodologyId, code, group }: IndicatorView): Column<IndicatorRow> {
  const words = ({ classes }: IndicatorRow) => classesWords(classes)
  return {
    key: 'classes',
    title: 'Учтено классов',
    isUnsorted: true,
    value: words,
    show: (row) =>
      words(row) === null ? (
        '—'
      ) : (
        <PageLink
          to={`/indicators/${methodologyId}/${code}`}
          search={{ ...(group === '' ? {} : { group }), organization: String(row.organizationId) }}
          hash="classes"
        >
          {words(row)}
        </PageLink>
      ),
  }
}

function sourceWords(source: IndicatorRow['sources'][number]): string {
  return source.kind === 'sheet'
    ? `${source.campaignTitle}, ${source.periodName}, версия ${source.sheetNumber ?? '—'}`
    : 'сведения других разделов системы'
}
