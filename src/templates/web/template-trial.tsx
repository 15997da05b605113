import { Alert, List, Stack, Table, Text, Title } from '@mantine/core'
import type { TriedView } from '../contract.ts'
import classes from './templates.module.css'

/** What came of trying a template: what to mend and where, or an invented paper made by it. */
export function TemplateTrial({ fileName, tried }: { fileName: string; tried: TriedView }) {
  const errors = tried.problems.filter(({ severity }) => severity === 'error')
  return (
    <Stack gap="sm" role="status">
      {tried.problems.length > 0 && (
        <Alert
          variant="outline"
          color="gray"
          title={errors.length > 0 ? `Шаблон «${fileName}» нужно исправить` : 'Обратите внимание'}
        >
          <List size="sm" spacing={6}>
            {tried.problems.map(({ message, place }) => (
              <List.Item key={`${message}${place ?? ''}`}>
                {message}
                {place !== null && (
                  <Text size="sm" c="dimmed">
                    Где: {place}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {tried.preview.length > 0 && (
        <>
          <Title order={3}>Так выйдет документ</Title>
          <Text size="sm" c="dimmed">
            Данные вымышленные. Шрифты, поля и рисунки шаблона здесь не показаны, в файле они сохранятся.
          </Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className={classes.preview} aria-label="Образец документа" tabIndex={0}>
            {tried.preview.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
              <PreviewBlock key={at} block={block} />
            ))}
          </section>
        </>
      )}
    </Stack>
  )
}

function PreviewBlock({ block }: { block: TriedView['preview'][number] }) {
  if (block.kind === 'paragraph') {
    return (
      <Text size="sm" my={4} className={classes.lines ?? ''}>
        {block.text}
      </Text>
    )
  }
  return (
    <Table verticalSpacing={4} horizontalSpacing="sm" withColumnBorders withTableBorder my="xs">
      <Table.Tbody>
        {block.rows.map((row, rowAt) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
          <Table.Tr key={rowAt}>
            {row.map((text, cellAt) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells never move
              <Table.Td key={cellAt} className={classes.lines ?? ''}>
                {text}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
