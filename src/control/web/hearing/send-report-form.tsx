import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { fileExtensions, fileSizeWords, mostFileBytes } from '#documents/domain/stored-file.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { HearingReportSchema, type HearingReportView, sendHearingReport } from '../../hearing-contract.ts'
import { ReportFacts } from './report-facts.tsx'

/** A head sends the report's file. */
export function SendReportForm({ report, onDone }: { report: HearingReportView; onDone: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({ initialValues: { speaker: report.speaker ?? '' } })
  const { stored, onProblem, forget } = useCollision(HearingReportSchema)
  const { hearingId, organizationId } = report
  const sendFile = useAction(sendHearingReport, { form, said: 'Отчёт отправлен', onDone, onProblem })
  const send = (version: number) => {
    if (file === null) return
    forget()
    sendFile.mutate({
      params: { hearingId, organizationId },
      body: { version, speaker: form.getValues().speaker.trim() || null },
      files: [file],
    })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(report.version))}>
      <Stack maw="44rem">
        <TextInput label="Докладчик" {...form.getInputProps('speaker')} />
        {file === null ? (
          <FileDrop
            label="Перетащите сюда файл отчёта"
            extensions={fileExtensions}
            mostBytes={mostFileBytes}
            onFile={setFile}
          />
        ) : (
          <Group gap="sm">
            <Text size="sm">
              {file.name} ({fileSizeWords(file.size)})
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => setFile(null)}>
              Выбрать другой
            </Button>
          </Group>
        )}
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
            <ReportFacts report={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={sendFile.isPending} disabled={file === null}>
            Отправить отчёт
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
