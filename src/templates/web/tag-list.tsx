import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import type { TagView } from '../contract.ts'
import classes from './templates.module.css'

/** The words in braces with what they mean and an invented example. */
export function TagList({ tags }: { tags: readonly TagView[] }) {
  return (
    <Stack gap="xs">
      <Text size="sm" maw="52rem">
        Тег пишется в фигурных скобках и заменяется данными. Пара {'{#…}'} и {'{/…}'} повторяет всё, что между
        ними, для каждой строки: в таблице начните её в первой ячейке строки и закончите в последней. Та же
        пара с обычным тегом показывает текст, только если тег не пуст:{' '}
        {'{#контроль}4. {контроль}{/контроль}'}.
      </Text>
      <DataTable
        name="template-tags"
        caption="Теги шаблона"
        rows={tags}
        columns={columns}
        rowKey={({ written, within }) => `${within.join('/')}/${written}`}
      />
    </Stack>
  )
}

const columns: readonly Column<TagView>[] = [
  {
    key: 'written',
    title: 'Тег',
    isName: true,
    width: '17rem',
    value: ({ written }) => written,
    show: ({ written }) => <code className={classes['hidden-name']}>{written}</code>,
  },
  { key: 'meaning', title: 'Что подставится', value: ({ meaning }) => meaning },
  { key: 'example', title: 'Пример', value: ({ example }) => (example === '' ? null : example) },
  {
    key: 'within',
    title: 'Где действует',
    choose: 'Везде и в циклах',
    value: ({ within }) => (within.length === 0 ? 'Везде' : `Внутри {#${within.join('} {#')}}`),
  },
]
