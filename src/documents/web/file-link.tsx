import { Anchor, Text } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { downloadEditionFile } from '../contract.ts'
import { fileSizeWords, type StoredFileKind } from '../domain/stored-file.ts'

/** The file of an edition: its name leads to the download, its kind and size stand beside. */
export function FileLink({
  actId,
  editionId,
  file,
  compact = false,
}: {
  actId: number
  editionId: number
  file: { readonly fileName: string; readonly kind: StoredFileKind; readonly byteCount: number }
  /** In a table: the kind alone, the name for readers of the screen. */
  compact?: boolean
}) {
  const address = addressOf(downloadEditionFile, { params: { actId, editionId } })
  if (compact) {
    return (
      <Anchor href={address} inherit aria-label={`Скачать файл ${file.fileName}`} title={file.fileName}>
        {file.kind}
      </Anchor>
    )
  }
  return (
    <Text component="span" size="sm">
      <Anchor href={address} inherit>
        {file.fileName}
      </Anchor>{' '}
      <Text component="span" inherit c="dimmed">
        {file.kind}, {fileSizeWords(file.byteCount)}
      </Text>
    </Text>
  )
}
