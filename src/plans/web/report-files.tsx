import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { fileExtensions, fileSizeWords, mostFileBytes } from '#documents/domain/stored-file.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type EvidenceFile, MOST_FILES } from '../domain/views/report-view.ts'
import { addEvidenceFile } from '../reporting-contract.ts'
import classes from './report-files.module.css'

/** Evidence: each file is checked and stored as soon as it is dropped, and belongs to the report once that is sent. */
export function ReportFiles({
  params,
  files,
  onChange,
}: {
  params: { organizationId: number; taskId: number }
  files: readonly EvidenceFile[]
  onChange: (files: readonly EvidenceFile[]) => void
}) {
  const [problem, setProblem] = useState<ProblemError>()
  const add = useAction(addEvidenceFile, {
    onDone: (file) => onChange([...files.filter(({ sha256 }) => sha256 !== file.sha256), file]),
    onProblem: (refused) => {
      setProblem(refused)
      return true
    },
  })
  return (
    <Stack gap="xs">
      {files.length > 0 && (
        <ul className={classes.files} aria-label="Приложенные файлы">
          {files.map(({ sha256, fileName, byteCount }) => (
            <li key={sha256}>
              <Group gap="xs" wrap="nowrap">
                <IconPaperclip size={18} aria-hidden />
                <Text size="sm" className={classes.name ?? ''}>
                  {fileName}{' '}
                  <Text span size="sm" c="dimmed">
                    {fileSizeWords(byteCount)}
                  </Text>
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Убрать файл ${fileName}`}
                  onClick={() => onChange(files.filter((one) => one.sha256 !== sha256))}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      )}
      {files.length < MOST_FILES && (
        <FileDrop
          label="Перетащите сюда файл-подтверждение"
          extensions={fileExtensions}
          mostBytes={mostFileBytes}
          isBusy={add.isPending}
          onFile={(file) => {
            setProblem(undefined)
            add.mutate({ params, files: [file] })
          }}
        />
      )}
      {problem && <ProblemPanel problem={problem} />}
    </Stack>
  )
}
