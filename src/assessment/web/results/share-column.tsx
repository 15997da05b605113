import { numberWords, percentNumber } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import type { Figure } from '../../domain/figures/figure.ts'
import { hundredthsOf, percentOf } from '../../domain/pages/columns.ts'
import { meanWords, shareWords } from './figure-words.ts'

type Extra<Row> = Partial<Pick<Column<Row>, 'isExtra' | 'isUnsorted'>>

/** A share in per cent; its interval and counts are told on hover. The workbook has the number that is seen. */
export function shareColumn<Row>(
  key: string,
  title: string,
  figure: (row: Row) => Figure | null,
  extra: Extra<Row> = {},
): Column<Row> {
  return {
    key,
    title: `${title}, %`,
    isNumber: true,
    value: (row) => percentOf(figure(row)?.value ?? null),
    show: (row) => {
      const found = figure(row)
      return (
        <span title={found ? partWords(found) : undefined}>
          {found?.value == null ? '—' : percentNumber(found.value)}
        </span>
      )
    },
    ...extra,
  }
}

/** A mean of marks or points. */
export function meanColumn<Row>(
  key: string,
  title: string,
  figure: (row: Row) => Figure | null,
  extra: Extra<Row> = {},
): Column<Row> {
  return {
    key,
    title,
    isNumber: true,
    value: (row) => hundredthsOf(figure(row)?.value ?? null),
    show: (row) => meanWords(figure(row)?.value ?? null),
    ...extra,
  }
}

function partWords({ numerator, denominator, interval }: Figure): string {
  const part = `${numberWords(numerator, { most: 2 })} из ${numberWords(denominator)}`
  return interval ? `${part}; интервал ${shareWords(interval.low)} – ${shareWords(interval.high)}` : part
}
