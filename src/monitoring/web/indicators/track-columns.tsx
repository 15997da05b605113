import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { TrackLine } from '../../domain/indicator/track-view.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { lightNames, provenanceNames, trendNames } from '../../texts.ru.ts'
import { knownText } from './known-text.ts'
import { LightBadge } from './light-badge.tsx'
import { TrendMark } from './trend-mark.tsx'

/** The columns of a track: what is seen is what the xlsx has. */
export function trackColumns(methodologyId: number | null): readonly Column<TrackLine>[] {
  return [
    {
      key: 'title',
      title: 'Показатель',
      isName: true,
      value: ({ code, title }) => `${code} ${title}`,
      show: ({ code, title }) => (
        <>
          {methodologyId === null ? (
            title
          ) : (
            <PageLink to={`/indicators/${methodologyId}/${code}`}>{title}</PageLink>
          )}
          <Text size="xs" c="dimmed">
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
      show: (line) => (
        <>
          {numberWords(line.value, line)}
          {line.low !== null && line.high !== null && (
            <Text size="xs" c="dimmed" className="digits">
              {numberWords(line.low, { ...line, unit: '' })}–{numberWords(line.high, { ...line, unit: '' })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'former',
      title: 'Год назад',
      isNumber: true,
      value: ({ former, decimals }) => (former === null ? null : Number(former.toFixed(decimals))),
      show: (line) => numberWords(line.former, line),
    },
    {
      key: 'trend',
      title: 'Динамика',
      value: ({ trend }) => trendNames[trend],
      show: ({ trend, value, former }) => <TrendMark trend={trend} value={value} former={former} />,
    },
    {
      key: 'target',
      title: 'Цель',
      isNumber: true,
      value: ({ target }) => target,
      show: (line) => numberWords(line.target, line),
    },
    {
      key: 'light',
      title: 'Состояние',
      choose: 'Все состояния',
      value: ({ light }) => lightNames[light],
      show: ({ light }) => <LightBadge light={light} />,
    },
    { key: 'known', title: 'Учтено', isNumber: true, value: ({ known }) => known, show: knownText },
    { key: 'part', title: 'Числитель', isNumber: true, isExtra: true, value: ({ part }) => part },
    { key: 'whole', title: 'Знаменатель', isNumber: true, isExtra: true, value: ({ whole }) => whole },
    {
      key: 'provenance',
      title: 'Происхождение',
      isExtra: true,
      value: ({ provenance }) => provenanceNames[provenance],
    },
    { key: 'source', title: 'Источник', isExtra: true, value: ({ source }) => source },
  ]
}
