import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'

/** Back under control: why. */
export function ResumeForm({
  act,
  isPending,
  onSend,
  onCancel,
}: {
  /** «Вернуть на контроль», «Отменить приёмку» */
  act: string
  isPending: boolean
  onSend: (reason: string) => void
  onCancel: () => void
}) {
  const [reason, setReason] = useState('')
  const send = () => {
    if (reason.trim() !== '' && !isPending) onSend(reason.trim())
  }
  return (
    <Stack gap="xs" maw="46rem">
      <TextInput
        label="Причина"
        required
        autoFocus
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(press) => {
          if (press.key === 'Enter') send()
          if (press.key === 'Escape') onCancel()
        }}
      />
      <Group gap="xs">
        <Button size="compact-md" disabled={reason.trim() === ''} loading={isPending} onClick={send}>
          {act}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          Отменить
        </Button>
      </Group>
    </Stack>
  )
}
