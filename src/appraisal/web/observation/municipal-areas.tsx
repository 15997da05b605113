import { Table, Text } from '@mantine/core'
import { Part } from '#web-kit/part.tsx'
import type { ObservedCard } from '../../observed-contract.ts'
import { levelText } from './agreement-words.ts'

/** The same levels by the municipality's own areas, with the indicators each is the mean of. */
export function MunicipalAreas({ areas }: { areas: ObservedCard['municipal'] }) {
  const hasBeside = areas.some(({ beside }) => beside !== null)
  const hasOwn = areas.some(({ own }) => own !== null)
  return (
    <Part title="По областям муниципалитета">
      <Text size="sm" c="dimmed" mb="sm">
        Те же уровни, сгруппированные иначе: область муниципалитета — среднее её показателей.
      </Text>
      <Table.ScrollContainer minWidth={820}>
        <Table aria-label="Уровни по областям муниципалитета">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Область</Table.Th>
              <Table.Th scope="col">Уровень</Table.Th>
              {hasBeside && <Table.Th scope="col">В среднем</Table.Th>}
              {hasOwn && <Table.Th scope="col">Самооценка</Table.Th>}
              <Table.Th scope="col">Показатели</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {areas.map(({ key, title, value, beside, own, indicators }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={400}>
                  {title}
                </Table.Th>
                <Table.Td>{levelText(value)}</Table.Td>
                {hasBeside && <Table.Td>{levelText(beside)}</Table.Td>}
                {hasOwn && <Table.Td>{levelText(own)}</Table.Td>}
                <Table.Td>
                  <Text size="sm">{indicators.join('; ') || 'показателей нет'}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Part>
  )
}
