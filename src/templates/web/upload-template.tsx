import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  addTemplateEdition,
  mostTemplateBytes,
  type TemplateCard,
  type TriedView,
  tryTemplateFile,
} from '../contract.ts'
import { TemplateTrial } from './template-trial.tsx'

/** A file is tried first; only one without faults may be put to use. */
export function UploadTemplate({ card: { kind, version } }: { card: TemplateCard }) {
  const [chosen, setChosen] = useState<File>()
  const [tried, setTried] = useState<TriedView>()
  const [note, setNote] = useState('')
  const trial = useAction(tryTemplateFile, { onDone: setTried })
  const forget = () => {
    setChosen(undefined)
    setTried(undefined)
    setNote('')
  }
  const save = useAction(addTemplateEdition, { said: 'Документы делаются по вашему шаблону', onDone: forget })
  const isRight = tried?.problems.every(({ severity }) => severity !== 'error') ?? false
  return (
    <Stack gap="sm">
      <FileDrop
        label="Перетащите сюда шаблон"
        extensions={['.docx']}
        mostBytes={mostTemplateBytes}
        isBusy={trial.isPending}
        onFile={(file) => {
          setChosen(file)
          setTried(undefined)
          trial.mutate({ params: { kind }, files: [file] })
        }}
      />
      {chosen && tried && (
        <>
          <TemplateTrial fileName={chosen.name} tried={tried} />
          {isRight && (
            <TextInput
              label="Что изменено"
              description="Необязательно: поможет выбрать редакцию, если понадобится вернуться"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={500}
              maw="36rem"
            />
          )}
          <Group gap="xs">
            {isRight && (
              <Button
                loading={save.isPending}
                onClick={() => save.mutate({ params: { kind }, files: [chosen], body: { version, note } })}
              >
                Сделать действующим
              </Button>
            )}
            <Button variant="default" onClick={forget}>
              Отменить
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
