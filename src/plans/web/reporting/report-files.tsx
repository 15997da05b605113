import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { fileExtensions, fileSizeWords, mostFileBytes } from '#documents/domain/stored-file.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type EvidenceFile, MOST_FILES } from '../../domain/views/report-view.ts'
import { addEvidenceFile } from '../../reporting-contract.ts'
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
  const [left, setLeft] = useState<readonly string[]>([])
  // Files chosen together go one after another, each onto what is there by then.
  const stored = useRef(files)
  stored.current = files
  const waiting = useRef<File[]>([])
  const isSending = useRef(false)
  const add = useAction(addEvidenceFile, {
    onDone: (file) => {
      stored.current = [...stored.current.filter(({ sha256 }) => sha256 !== file.sha256), file]
      onChange(stored.current)
    },
    onProblem: (refused) => {
      setProblem(refused)
      return true
    },
  })
  const sendNext = () => {
    const next = waiting.current.shift()
    isSending.current = next !== undefined
    if (next) add.mutate({ params, files: [next] }, { onSettled: sendNext })
  }
  const take = (file: File) => {
    const room = MOST_FILES - stored.current.length - waiting.current.length - (isSending.current ? 1 : 0)
    if (room <= 0) return setLeft((names) => [...names, file.name])
    setLeft([])
    waiting.current.push(file)
    if (!isSending.current) sendNext()
  }
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
          label="Перетащите сюда файлы-подтверждения"
          extensions={fileExtensions}
          mostBytes={mostFileBytes}
          isBusy={add.isPending}
          many
          onFile={(file) => {
            setProblem(undefined)
            take(file)
          }}
        />
      )}
      {left.length > 0 && (
        <Text role="alert" size="sm" c="var(--bad)">
          К отчёту можно приложить не больше {MOST_FILES} файлов. Не приложены: {left.slice(0, 3).join(', ')}
          {left.length > 3 && ` и ещё ${left.length - 3}`}.
        </Text>
      )}
      {problem && <ProblemPanel problem={problem} />}
    </Stack>
  )
}
