import { Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { BarsChart } from '#web-kit/charts/bars-chart.tsx'
import type { BarsData } from '#web-kit/charts/chart-shapes.ts'
import { Part } from '#web-kit/part.tsx'
import { compareWithJournal } from '../../domain/figures/journal-comparison.ts'
import { marks } from '../../domain/figures/mark-counts.ts'
import type { WorkCard } from '../../results-contract.ts'
import { shareWords } from './figure-words.ts'
import classes from './results.module.css'

/** Marks of the work beside marks of the journal, over pupils who have both. */
export function WorkJournal({ card: { shown, others } }: { card: WorkCard }) {
  const own = useMemo(() => compareWithJournal(shown.journal), [shown])
  const data = useMemo((): BarsData => {
    const rest = others && compareWithJournal(others.journal)
    const parts = [
      ['Понизили', 'lower'],
      ['Подтвердили', 'same'],
      ['Повысили', 'higher'],
    ] as const
    return {
      unit: 'percent',
      valueName: 'Доля',
      barName: 'Отметка за работу',
      bars: parts.map(([label, key]) => ({ label, value: own[key].value, interval: own[key].interval })),
      ...(rest && rest.same.denominator > 0
        ? { beside: { name: 'Другие школы', values: parts.map(([, key]) => rest[key].value) } }
        : {}),
    }
  }, [own, others])
  if (own.same.denominator === 0) return null
  const both = numberWords(own.same.denominator)
  return (
    <Part title="Сравнение с журналом">
      <div className={classes.charts}>
        <BarsChart
          title={`Отметка за работу и отметка по журналу, % от ${both} с обеими отметками`}
          sentence={`Подтвердили отметку ${shareWords(own.same.value)}, понизили ${shareWords(own.lower.value)}, повысили ${shareWords(own.higher.value)}; расхождение на 2 и больше — у ${numberWords(own.farApart.numerator)}.`}
          data={data}
          height={230}
          legend={`Отрезок — интервал 95\u00a0%.${data.beside ? ' Ромб — другие школы.' : ''}`}
        />
        <div>
          <Text fw={600} mb="xs" id="journal-table">
            Отметка за работу (строка) и по журналу (столбец), человек
          </Text>
          <Table aria-labelledby="journal-table" w="auto">
            <Table.Thead>
              <Table.Tr>
                <Table.Td />
                {marks.map((mark) => (
                  <Table.Th key={mark} scope="col" ta="right">
                    «{mark}»
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {marks.map((mark) => (
                <Table.Tr key={mark}>
                  <Table.Th scope="row">«{mark}»</Table.Th>
                  {marks.map((journal) => (
                    <Table.Td key={journal} ta="right" className="digits" fw={mark === journal ? 600 : 400}>
                      {numberWords(shown.journal.counts[mark][journal])}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {own.withoutJournal > 0 && (
            <Text size="sm" mt="xs">
              Без отметки в журнале: {numberWords(own.withoutJournal)}; в доли они не входят.
            </Text>
          )}
        </div>
      </div>
    </Part>
  )
}
