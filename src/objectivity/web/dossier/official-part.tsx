import { Stack, Table, Text } from '@mantine/core'
import { Part } from '#web-kit/part.tsx'
import type { RunView } from '../../domain/shapes.ts'
import { tierNames } from '../../texts/signs.ru.ts'

/** Own signs beside the official list: neither proves the other. */
export function OfficialPart({ run: { confusion, officialYears } }: { run: RunView }) {
  return (
    <Part title="Рядом с официальным списком">
      <Stack gap="sm">
        <Text maw="46rem">
          {officialYears.length === 0
            ? 'Официальные списки не загружены.'
            : `${officialYears.length === 1 ? `Загружен список за ${officialYears[0]} год` : `Загружены списки за ${officialYears.join(', ')} годы`}. Наш метод не воспроизводит федеральный: правила у них разные, совпадение ничего не доказывает.`}
        </Text>
        {officialYears.length > 0 && (
          <Table maw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">По нашей проверке</Table.Th>
                <Table.Th scope="col" ta="right">
                  Есть в официальном списке
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Нет в списке
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {confusion.map(({ tier, listed, notListed }) => (
                <Table.Tr key={tier}>
                  <Table.Th scope="row">{tierNames[tier]}</Table.Th>
                  <Table.Td ta="right">{listed}</Table.Td>
                  <Table.Td ta="right">{notListed}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Part>
  )
}
