import '@mantine/dropzone/styles.layer.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './file-drop.module.css'

const MEGABYTE = 1_000_000

/** A place to drop a file; the button in it chooses one, by mouse or keyboard. */
export function FileDrop({
  label,
  extensions,
  mostBytes,
  onFile,
  isBusy = false,
  many = false,
}: {
  /** «Перетащите сюда файл плана» */
  label: string
  /** ['.docx', '.xlsx'] */
  extensions: readonly string[]
  mostBytes: number
  onFile: (file: File) => void
  isBusy?: boolean
  /** Several files at once: `onFile` is called for each. */
  many?: boolean
}) {
  const [refusal, setRefusal] = useState('')
  // A finger drags nothing from anywhere.
  const isTouch = useMediaQuery('(pointer: coarse)')
  const words = isTouch ? label.replace(/^Перетащите сюда/, 'Выберите') : label
  const limit = `${extensions.join(', ')}, до ${Math.floor(mostBytes / MEGABYTE)} МБ`

  const take = (files: readonly File[]) => {
    const refused: string[] = []
    for (const file of many ? files : files.slice(0, 1)) {
      const reason = refusalOf(file)
      if (reason === undefined) onFile(file)
      else refused.push(reason)
    }
    setRefusal(refused.join(' '))
  }

  const refusalOf = (file: File): string | undefined => {
    const known = extensions.some((extension) => file.name.toLowerCase().endsWith(extension))
    if (!known) return `Файл «${file.name}» другого вида. Подойдут: ${extensions.join(', ')}.`
    if (file.size > mostBytes)
      return `Файл «${file.name}» слишком большой: можно до ${Math.floor(mostBytes / MEGABYTE)} МБ.`
    if (file.size === 0) return `Файл «${file.name}» пустой.`
    return undefined
  }

  return (
    <Stack gap={6}>
      <Dropzone
        onDrop={take}
        multiple={many}
        loading={isBusy}
        activateOnKeyboard={false}
        enablePointerEvents
        className={classes.drop ?? ''}
        inputProps={{ 'aria-label': words, accept: extensions.join(','), tabIndex: -1 }}
      >
        <Group justify="center" gap="lg" mih={isTouch ? 0 : 96}>
          <IconFileUpload size={32} stroke={1.5} aria-hidden />
          <Stack gap={2}>
            <Text fw={600}>{words}</Text>
            <Text size="sm" c="dimmed">
              {limit}
            </Text>
          </Stack>
          {/* Its press goes up to the place itself, which opens the choice of a file. */}
          <Button variant="default">{many ? 'Выбрать файлы' : 'Выбрать файл'}</Button>
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
