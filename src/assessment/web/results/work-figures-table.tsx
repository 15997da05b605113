import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Part } from '#web-kit/part.tsx'
import type { WorkCard } from '../../results-contract.ts'
import { smallWords } from './figure-words.ts'
import classes from './results.module.css'
import { type FigureRow, figureRows } from './work-figures.ts'

const onTop: readonly string[] = [
  'pass',
  'quality',
  'failures',
  'mean-mark',
  'mean-test-score',
  'below-minimum',
  'high-scores',
  'median',
]

/** Key figures with intervals, what each is made of and how. */
export function WorkFigures({ card }: { card: WorkCard }) {
  const rows = useMemo(() => figureRows(card), [card])
  const { shown, others, earlier } = card
  if (shown.participants + shown.absent === 0) return null
  const small = smallWords(shown.participants)
  return (
    <Part title="Показатели">
      {small !== '' && (
        <Text mb="sm">
          {small === 'мало участников' ? 'Мало участников' : 'Участников немного'}: {shown.participants}. Доли
          и средние ненадёжны, смотрите на сами работы.
        </Text>
      )}
      <ul className={classes.tiles} aria-label="Главные показатели">
        {rows
          .filter(({ key }) => onTop.includes(key))
          .slice(0, 6)
          .map(({ key, name, value, interval, from }) => (
            <li key={key} className={classes.tile}>
              <Text size="sm">{name}</Text>
              <div className={classes.number}>{value}</div>
              <Text size="sm" c="dimmed">
                {from}
                {interval !== '—' && <>; интервал {interval}</>}
              </Text>
            </li>
          ))}
      </ul>
      <DataTable
        name="work-figures"
        caption="Показатели работы"
        inAddress="figures"
        rows={rows}
        columns={columnsFor(others !== null, earlier?.year ?? null)}
        rowKey={({ key }) => key}
      />
      {card.othersHidden && (
        <Text size="sm" mt="xs">
          {card.othersHidden}
        </Text>
      )}
    </Part>
  )
}

function columnsFor(hasOthers: boolean, earlier: number | null): readonly Column<FigureRow>[] {
  const text = (key: keyof FigureRow, title: string): Column<FigureRow> => ({
    key,
    title,
    value: (row) => row[key],
  })
  return [
    { ...text('name', 'Показатель'), isName: true },
    { ...text('value', 'Значение'), isNumber: true, isUnsorted: true },
    { ...text('interval', 'Интервал 95\u00a0%'), isNumber: true, isUnsorted: true },
    { ...text('from', 'Из чего'), isNumber: true, isUnsorted: true },
    ...(hasOthers ? [{ ...text('others', 'Другие школы'), isNumber: true, isUnsorted: true }] : []),
    ...(earlier === null ? [] : [{ ...text('earlier', `${earlier} год`), isNumber: true, isUnsorted: true }]),
    { ...text('formula', 'Как считается'), isUnsorted: true },
  ]
}
