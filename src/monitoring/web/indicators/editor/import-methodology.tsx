import { Button, List, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { FileDrop } from '#web-kit/file-drop.tsx'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { importMethodology, type MethodologyCard } from '../../../methodologies-contract.ts'

/** The xlsx back into the draft; what is wrong in it is named with its sheet and row. */
export function ImportMethodology({ card }: { card: MethodologyCard }) {
  const [opened, setOpened] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const bring = useAction(importMethodology, {
    said: ({ edition, content }) =>
      `Загружено показателей: ${content.indicators.length}, проект редакции ${edition.number}`,
    onDone: () => setOpened(false),
    onProblem: (problem: ProblemError) => {
      setFaults(
        problem.errors.length > 0
          ? problem.errors.map(({ detail }) => detail)
          : [problem.detail ?? problem.title],
      )
      return true
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Загрузить .xlsx
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Загрузить методику из файла" size="lg">
        <Stack>
          <Text>
            Скачайте методику, поправьте её в Excel и верните сюда. Утверждённая редакция не изменится: файл
            станет проектом.
          </Text>
          <FileDrop
            label="Перетащите сюда файл методики"
            extensions={['.xlsx', '.ods', '.xls']}
            mostBytes={10_000_000}
            isBusy={bring.isPending}
            onFile={(file) => {
              setFaults([])
              bring.mutate({
                params: { methodologyId: card.methodologyId },
                body: { version: card.version },
                files: [file],
              })
            }}
          />
          {faults.length > 0 && (
            <Stack role="alert" gap={4} c="var(--bad)">
              <Text fw={600}>Файл не принят</Text>
              <List size="sm">
                {faults.slice(0, 20).map((fault) => (
                  <List.Item key={fault}>{fault}</List.Item>
                ))}
              </List>
            </Stack>
          )}
        </Stack>
      </Modal>
    </>
  )
}
