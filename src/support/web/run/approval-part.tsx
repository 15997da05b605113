import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { approveRun } from '../../contract.ts'
import type { RunView } from '../../domain/shapes.ts'

/** The list is approved by an order: from then on the rules of the next year remember it. */
export function ApprovalPart({ run, mayApprove }: { run: RunView; mayApprove: boolean }) {
  const { runId, version, approvedOn, approvalDocument, approverName } = run
  const [document, setDocument] = useState('')
  const [day, setDay] = useState<PlainDate | null>(todayHere())
  const approve = useAction(approveRun, { said: 'Список утверждён' })
  const withdraw = useAction(approveRun, { said: 'Утверждение снято' })
  const params = { runId }
  if (approvedOn !== null) {
    return (
      <Part
        title="Список утверждён"
        acts={
          mayApprove && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ params, body: { version, approval: null } })}
            >
              Снять утверждение
            </Button>
          )
        }
      >
        <Facts
          lines={[
            ['Документ', approvalDocument],
            ['Когда', dateWords(approvedOn)],
            ['Кто записал', approverName],
          ]}
        />
      </Part>
    )
  }
  if (!mayApprove) return null
  return (
    <Part title="Утвердить список">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (day) approve.mutate({ params, body: { version, approval: { document, approvedOn: day } } })
        }}
      >
        <Stack maw="44rem">
          <Text c="dimmed">
            По утверждённому списку в следующем году видно, кто остаётся и кто выходит. Решения людей после
            утверждения не меняются.
          </Text>
          <TextInput
            label="Приказ"
            placeholder="Приказ управления образования от 24.11.2026 № 300"
            required
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <DateField label="Дата приказа" value={day} onChange={setDay} w={200} required />
          <Group>
            <Button type="submit" loading={approve.isPending}>
              Утвердить список
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}
