import '@mantine/dropzone/styles.layer.css'
import { Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './file-drop.module.css'

const MEBIBYTE = 1_048_576

/** A place to drop a file or to choose one with a click or the Enter key. */
export function FileDrop({
  label,
  extensions,
  mostBytes,
  onFile,
  isBusy = false,
}: {
  /** «Перетащите сюда файл плана» */
  label: string
  /** ['.docx', '.xlsx'] */
  extensions: readonly string[]
  mostBytes: number
  onFile: (file: File) => void
  isBusy?: boolean
}) {
  const [refusal, setRefusal] = useState('')
  const limit = `${extensions.join(', ')}, до ${Math.floor(mostBytes / MEBIBYTE)} МБ`

  const take = (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    const known = extensions.some((extension) => file.name.toLowerCase().endsWith(extension))
    if (!known) return setRefusal(`Файл «${file.name}» другого вида. Подойдут: ${extensions.join(', ')}.`)
    if (file.size > mostBytes) return setRefusal(`Файл «${file.name}» слишком большой: нужен ${limit}.`)
    if (file.size === 0) return setRefusal(`Файл «${file.name}» пустой.`)
    setRefusal('')
    onFile(file)
  }

  return (
    <Stack gap={6}>
      <Dropzone
        onDrop={take}
        multiple={false}
        loading={isBusy}
        className={classes.drop ?? ''}
        inputProps={{ 'aria-label': label, accept: extensions.join(',') }}
        role="button"
        aria-label={`${label} или выберите на компьютере`}
      >
        <Group justify="center" gap="md" wrap="nowrap" mih={96}>
          <IconFileUpload size={32} stroke={1.5} aria-hidden />
          <Stack gap={2}>
            <Text fw={600}>{label}</Text>
            <Text size="sm" c="dimmed">
              или нажмите, чтобы выбрать на компьютере: {limit}
            </Text>
          </Stack>
        </Group>
      </Dropzone>
      {refusal !== '' && (
        <Text role="alert" size="sm" c="var(--bad)">
          {refusal}
        </Text>
      )}
    </Stack>
  )
}
