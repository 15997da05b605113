import { Alert, Button, Group, List, Stack, Table, Text, Title } from '@mantine/core'
import type { AnnexPreviewBlock, TriedTemplateView } from '../../domain/views/annex-view.ts'
import tables from '../plan-table.module.css'

/** What came of trying a template: what to mend, or an invented plan printed by it. */
export function AnnexTrial({
  fileName,
  tried,
  isSaving,
  onSave,
  onCancel,
}: {
  fileName: string
  tried: TriedTemplateView
  isSaving: boolean
  onSave: () => void
  onCancel: () => void
}) {
  const errors = tried.problems.filter(({ severity }) => severity === 'error')
  return (
    <Stack gap="sm" role="status">
      {tried.problems.length > 0 && (
        <Alert
          variant="outline"
          color="gray"
          title={errors.length > 0 ? `Шаблон «${fileName}» нужно исправить` : 'Обратите внимание'}
        >
          <List size="sm">
            {tried.problems.map(({ message }) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {errors.length === 0 && (
        <>
          <Title order={3}>Так будет напечатан план</Title>
          <Text size="sm" c="dimmed">
            План вымышленный. Шрифты, поля и рисунки шаблона здесь не показаны, в файле они сохранятся.
          </Text>
          <div className="surface">
            {tried.preview.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
              <PreviewBlock key={at} block={block} />
            ))}
          </div>
        </>
      )}
      <Group gap="xs">
        {errors.length === 0 && (
          <Button loading={isSaving} onClick={onSave}>
            Печатать по этому шаблону
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          Отменить
        </Button>
      </Group>
    </Stack>
  )
}

function PreviewBlock({ block }: { block: AnnexPreviewBlock }) {
  if (block.kind === 'paragraph') {
    return (
      <Text size="sm" my={4} style={{ whiteSpace: 'pre-line' }}>
        {block.text}
      </Text>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={tables.frame} aria-label="Таблица шаблона" tabIndex={0}>
      <Table className={tables.table ?? ''} verticalSpacing={4} horizontalSpacing="sm" withColumnBorders>
        <Table.Tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
            <Table.Tr key={at}>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells never move
                <Table.Td key={column} style={{ whiteSpace: 'pre-line' }}>
                  {text}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
