import { Stack, Table, Text } from '@mantine/core'
import { momentWords } from '#web-kit/date-words.ts'
import type { AuditEntry } from '../../people-contract.ts'
import type { AuditWords } from './audit-words.ts'
import { changedFields } from './changed-fields.ts'

/** What was before and what came after, field by field. */
export function AuditChange({
  entry,
  subject,
  words,
}: {
  entry: AuditEntry
  /** Over what it was done, in words. */
  subject: string
  words: AuditWords
}) {
  const fields = changedFields(entry.before, entry.after, words)
  return (
    <Stack gap="sm">
      <Text size="sm">
        {momentWords(entry.at)}, {entry.personName ?? 'без входа в систему'}, {subject}
      </Text>
      {fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          Сведения при этом действии не менялись.
        </Text>
      ) : (
        <Table fz="sm" withTableBorder>
          <Table.Caption className="seen-by-readers-only">Что изменилось</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Поле</Table.Th>
              <Table.Th scope="col">Было</Table.Th>
              <Table.Th scope="col">Стало</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={400}>
                  {field}
                </Table.Th>
                <Table.Td>{before}</Table.Td>
                <Table.Td>{after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed">
        Номер запроса: {entry.requestId}
      </Text>
    </Stack>
  )
}
