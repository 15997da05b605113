import { Button, Group, Stack, Text } from '@mantine/core'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { fileExtensions, fileSizeWords, mostFileBytes } from '../domain/stored-file.ts'

/** The file that will be sent with a form: dropped or chosen, and taken back. */
export function FileField({
  label,
  file,
  onFile,
}: {
  label: string
  file: File | null
  onFile: (file: File | null) => void
}) {
  if (file === null) {
    return <FileDrop label={label} extensions={fileExtensions} mostBytes={mostFileBytes} onFile={onFile} />
  }
  return (
    <Stack gap={4} role="group" aria-label="Файл">
      <Text size="sm" fw={500}>
        Файл
      </Text>
      <Group gap="sm">
        <Text size="sm">
          {file.name} ({fileSizeWords(file.size)})
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => onFile(null)}>
          Не прикладывать
        </Button>
      </Group>
    </Stack>
  )
}
