import { Paper, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { MomentText } from '#web-kit/date-text.tsx'
import { summaryColumns } from '../../domain/summary/summary-columns.ts'
import type { SheetView } from '../../sheets-contract.ts'
import { sheetActNames } from '../../texts.ru.ts'
import { Sideways } from './sideways.tsx'

/** Who did what with the form, and how a version that was sent differs from the one before. */
export function SheetHistory({ view }: { view: SheetView }) {
  if (view.events.length === 0) return null
  return (
    <Paper component="section" className="surface" p="lg" aria-label="История">
      <Title order={2} mb="sm">
        История
      </Title>
      <Stack gap="md">
        <Sideways label="Что происходило с формой, таблица">
          <Table aria-label="Что происходило с формой">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Когда</Table.Th>
                <Table.Th scope="col">Что</Table.Th>
                <Table.Th scope="col">Кто</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.events.map((event) => (
                <Table.Tr key={`${event.at} ${event.act}`}>
                  <Table.Td>
                    <MomentText at={event.at} />
                  </Table.Td>
                  <Table.Td>
                    {sheetActNames[event.act]}, версия {event.number}
                    {event.note && (
                      <Text size="sm" c="dimmed">
                        {event.note}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{event.personName ?? '—'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Sideways>
        {view.versions.length > 1 && <VersionChanges view={view} />}
      </Stack>
    </Paper>
  )
}

function VersionChanges({ view }: { view: SheetView }) {
  const [chosen, setChosen] = useState(String(view.versions[0]?.number ?? ''))
  const index = view.versions.findIndex(({ number }) => String(number) === chosen)
  const [after, before] = [view.versions[index], view.versions[index + 1]]
  const changes =
    after && before
      ? summaryColumns(view.form).flatMap(({ key, label, read }) => {
          const [was, is] = [read(before.answers), read(after.answers)]
          return was === is ? [] : [{ key, label, was, is }]
        })
      : []
  return (
    <Stack gap="xs">
      <Select
        label="Что изменилось в версии"
        data={view.versions
          .slice(0, -1)
          .map(({ number }) => ({ value: String(number), label: `${number} против ${number - 1}` }))}
        value={chosen}
        onChange={(value) => setChosen(value ?? chosen)}
        allowDeselect={false}
        w={240}
      />
      {changes.length === 0 ? (
        <Text size="sm">Ответы не изменились.</Text>
      ) : (
        <Sideways label="Было и стало, таблица">
          <Table aria-label="Было и стало">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Показатель</Table.Th>
                <Table.Th scope="col">Было</Table.Th>
                <Table.Th scope="col">Стало</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(({ key, label, was, is }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td className="digits">{was ?? '—'}</Table.Td>
                  <Table.Td className="digits">{is ?? '—'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Sideways>
      )}
    </Stack>
  )
}
