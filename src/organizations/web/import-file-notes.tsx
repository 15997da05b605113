import { List, Text } from '@mantine/core'
import type { ImportPreview } from '../contract.ts'

/** What concerns the whole file: columns the registry does not keep, and problems outside the rows. */
export function ImportFileNotes({ preview }: { preview: ImportPreview }) {
  const unknown = preview.columns.filter((column) => column.field === null && column.header.trim() !== '')
  const problems = preview.problems.filter((problem) => problem.row === null)
  return (
    <>
      {unknown.length > 0 && (
        <Text size="sm" c="dimmed">
          Эти столбцы реестр не хранит, они пропущены:{' '}
          {unknown.map((column) => `«${column.header}»`).join(', ')}.
        </Text>
      )}
      {problems.length > 0 && (
        <List size="sm">
          {problems.map((problem) => (
            <List.Item key={`${problem.cell ?? ''}${problem.detail}`}>
              {problem.cell ? `${problem.cell}: ` : ''}
              {problem.detail}
            </List.Item>
          ))}
        </List>
      )}
    </>
  )
}
