import { Button, Group, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { fileExtensions, fileSizeWords, mostFileBytes } from '#documents/domain/stored-file.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { FindingSchema } from '../../domain/shapes.ts'
import { type FindingView, mendFinding } from '../../finding-contract.ts'
import { FindingFacts } from './finding-facts.tsx'

const MOST_FILES = 5

/** The organisation says what it has done, with evidence. */
export function MendForm({ finding, onDone }: { finding: FindingView; onDone: () => void }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const form = useForm<{ text: string; mendedOn: PlainDate | null }>({
    initialValues: { text: finding.mendedText ?? '', mendedOn: todayHere() },
  })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const mend = useAction(mendFinding, { form, said: 'Отправлено на проверку', onDone, onProblem })
  const send = (version: number) => {
    const { text, mendedOn } = form.getValues()
    if (mendedOn === null) return form.setErrors({ mendedOn: 'Укажите день' })
    forget()
    mend.mutate({ params: { findingId: finding.findingId }, body: { version, text, mendedOn }, files })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(finding.version))}
      onLeave={onDone}
      isSaving={mend.isPending}
      save="Отправить на проверку"
      leave="Не надо"
      meanwhile={
        stored && { facts: <FindingFacts finding={stored} />, onKeepMine: () => send(stored.version) }
      }
    >
      <Textarea label="Что сделано" autosize minRows={3} required {...form.getInputProps('text')} />
      <DateField
        label="Когда сделано"
        value={form.getValues().mendedOn}
        onChange={(mendedOn) => form.setFieldValue('mendedOn', mendedOn)}
        error={form.errors.mendedOn}
        to={todayHere()}
        w={200}
        required
      />
      {files.map((file) => (
        <Group key={file.name} gap="sm">
          <Text size="sm">
            {file.name} ({fileSizeWords(file.size)})
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Не прикладывать: ${file.name}`}
            onClick={() => setFiles(files.filter((one) => one !== file))}
          >
            Не прикладывать
          </Button>
        </Group>
      ))}
      {files.length < MOST_FILES && (
        <FileDrop
          label="Перетащите сюда подтверждения"
          extensions={fileExtensions}
          mostBytes={mostFileBytes}
          many
          onFile={(file) =>
            setFiles((taken) =>
              [...taken.filter(({ name }) => name !== file.name), file].slice(0, MOST_FILES),
            )
          }
        />
      )}
    </RowForm>
  )
}
