import { Table, Text } from '@mantine/core'
import { numberWords } from '#kernel/number-words.ts'
import { Part } from '#web-kit/part.tsx'
import { isHeap } from '../../domain/region-heaping.ts'
import type { RunView } from '../../domain/shapes.ts'

/** A fact about all schools together. */
export function HeapingPart({ run: { summary, works } }: { run: RunView }) {
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
        <Table.ScrollContainer type="native" minWidth={480} tabIndex={0} role="region" aria-label="Скопления">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Работа</Table.Th>
                <Table.Th scope="col" ta="right">
                  Первый балл «3»
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Ровно на нём
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  На балл ниже
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  В среднем рядом
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {heaps.map(({ workId, heaping }) => (
                <Table.Tr key={workId}>
                  <Table.Th scope="row">{titles.get(workId)}</Table.Th>
                  <Table.Td ta="right">{numberWords(heaping.cut)}</Table.Td>
                  <Table.Td ta="right">{numberWords(heaping.at)}</Table.Td>
                  <Table.Td ta="right">{numberWords(heaping.below)}</Table.Td>
                  <Table.Td ta="right">{numberWords(heaping.around, { digits: 1 })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Part>
  )
}
