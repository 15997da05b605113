import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { fileExtensions, mostFileBytes } from '#documents/domain/stored-file.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import type { CellValue } from '../../domain/form/answers.ts'
import { readFileAnswer } from '../../domain/form/file-answer.ts'
import type { FileField } from '../../domain/form/form.ts'

/** Where files of a sheet go and where they come from; absent where a form is only looked at. */
export type FillingFiles = {
  /** Resolves to the answer that names the file; undefined when it was not taken. */
  readonly put: (file: File) => Promise<string | undefined>
  readonly addressOf: (field: string) => string
}

/** A file as an answer: dropped or chosen, downloaded, replaced, taken away. */
export function FileAnswerInput({
  field,
  value,
  onChange,
  readOnly,
  files,
  error,
}: {
  field: FileField
  value: CellValue
  onChange: (value: CellValue) => void
  readOnly: boolean
  files: FillingFiles | undefined
  error: string | undefined
}) {
  const [isReplacing, setReplacing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const file = readFileAnswer(value)
  async function take(chosen: File) {
    setBusy(true)
    const answer = await files?.put(chosen)
    setBusy(false)
    if (answer === undefined) return
    setReplacing(false)
    onChange(answer)
  }
  return (
    <div>
      {file && (
        <Group gap="sm">
          {files ? (
            <Anchor href={files.addressOf(field.key)} inherit>
              {file.fileName}
            </Anchor>
          ) : (
            file.fileName
          )}
          {!readOnly && (
            <Group gap="xs" className="on-paper-hidden">
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={isReplacing}
                aria-label={`Заменить файл: ${field.label}`}
                onClick={() => setReplacing(!isReplacing)}
              >
                Заменить
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Убрать файл: ${field.label}`}
                onClick={() => onChange(null)}
              >
                Убрать
              </Button>
            </Group>
          )}
        </Group>
      )}
      {!file && (readOnly || !files) && (
        <Text c="dimmed">
          {readOnly ? 'Файл не приложен' : 'Здесь организация приложит файл: docx, pdf, xlsx, снимок'}
        </Text>
      )}
      {!readOnly && files && (!file || isReplacing) && (
        <FileDrop
          label={`Перетащите сюда файл: ${field.label}`}
          extensions={fileExtensions}
          mostBytes={mostFileBytes}
          isBusy={isBusy}
          onFile={(chosen) => void take(chosen)}
        />
      )}
      {error !== undefined && (
        <Text size="sm" c="var(--bad)" mt={4}>
          {error}
        </Text>
      )}
    </div>
  )
}
