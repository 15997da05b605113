import { Button, Group, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { applyImport, downloadMarkedCopy, type ImportPreview } from '../contract.ts'
import type { AppliedImport } from './import-applied.tsx'
import { importColumns } from './import-columns.tsx'
import { ImportFileNotes } from './import-file-notes.tsx'

/** What would happen to each row; errors by cell, and the person's own file back with them marked. */
export function ImportPreviewStep({
  file,
  preview,
  onApplied,
  onAnother,
}: {
  file: File
  preview: ImportPreview
  onApplied: (applied: AppliedImport) => void
  onAnother: () => void
}) {
  const { counts, rows, digest } = preview
  const apply = useAction(applyImport, { onDone: onApplied })
  const rowWords = (count: number) => plural(count, ['строка', 'строки', 'строк'])
  const changes = counts.new + counts.changed
  return (
    <Stack gap="md">
      <Stack className="surface" p="md" gap="sm" align="flex-start">
        <Text>
          Файл «{preview.fileName}», лист «{preview.sheet}», заголовок в строке {preview.headerRow}.
        </Text>
        <Group gap="xs">
          {counts.error > 0 && <StateBadge tone="bad">С ошибками: {rowWords(counts.error)}</StateBadge>}
          {counts.new > 0 && <StateBadge tone="good">Новые: {counts.new}</StateBadge>}
          {counts.changed > 0 && <StateBadge tone="active">Изменятся: {counts.changed}</StateBadge>}
          {counts.same > 0 && <StateBadge tone="calm">Без изменений: {counts.same}</StateBadge>}
          {counts.skipped > 0 && <StateBadge tone="calm">Пропущены: {counts.skipped}</StateBadge>}
        </Group>
        <ImportFileNotes preview={preview} />
        <Group gap="xs">
          {counts.error === 0 && changes > 0 && (
            <Button
              loading={apply.isPending}
              onClick={() => apply.mutate({ body: { digest }, files: [file] })}
            >
              Загрузить: {plural(changes, ['организация', 'организации', 'организаций'])}
            </Button>
          )}
          {counts.error > 0 && (
            <Button onClick={() => void download(downloadMarkedCopy, { files: [file] }).catch(notifyProblem)}>
              Скачать файл с пометками
            </Button>
          )}
          <Button variant="default" onClick={onAnother}>
            Выбрать другой файл
          </Button>
        </Group>
        {counts.error > 0 && (
          <Text size="sm">
            Пока есть ошибки, ничего не загружается. Исправьте отмеченные ячейки в файле и перетащите его ещё
            раз.
          </Text>
        )}
        {counts.error === 0 && changes === 0 && (
          <Text size="sm">Всё, что есть в файле, уже есть в реестре: загружать нечего.</Text>
        )}
      </Stack>
      <DataTable
        name="organization-import"
        caption="Строки файла"
        rows={rows}
        columns={importColumns}
        rowKey={(row) => row.row}
      />
    </Stack>
  )
}
