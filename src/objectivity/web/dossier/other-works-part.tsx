import { Table, Text } from '@mantine/core'
import { Part } from '#web-kit/part.tsx'
import type { DossierView } from '../../dossier-contract.ts'

/** Works and years in which nothing was found: the signs should be seen against them. */
export function OtherWorksPart({ dossier: { evidence } }: { dossier: DossierView }) {
  const quiet = evidence.cells.filter(({ counts }) => counts.length === 0)
  return (
    <Part title="Другие работы и годы, в которых признаков нет">
      {quiet.length === 0 ? (
        <Text c="dimmed">Таких работ нет.</Text>
      ) : (
        <Table.ScrollContainer
          type="native"
          minWidth={320}
          tabIndex={0}
          role="region"
          aria-label="Другие работы"
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Работа</Table.Th>
                <Table.Th scope="col" ta="right">
                  Писали
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Не писали
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {quiet.map(({ work, tested, absent }) => (
                <Table.Tr key={work.workId}>
                  <Table.Th scope="row">{work.title}</Table.Th>
                  <Table.Td ta="right">{tested}</Table.Td>
                  <Table.Td ta="right">{absent}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Part>
  )
}
