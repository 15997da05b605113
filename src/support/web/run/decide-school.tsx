import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { decideSchool } from '../../contract.ts'
import type { RunView } from '../../domain/shapes.ts'
import type { FoundRow } from './found-row.ts'

/** Where the rule could not decide: people do, with a reason, and may take it back. */
export function DecideSchool({ run: { runId }, row: { school, finding } }: { run: RunView; row: FoundRow }) {
  const { organizationId, organizationName } = school
  const { category, decision } = finding
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState(decision?.reason ?? '')
  const decide = useAction(decideSchool, { said: 'Решение записано', onDone: () => setOpen(false) })
  const send = (isIn: boolean | null) =>
    decide.mutate({
      params: { runId, organizationId },
      body: { category, version: decision?.version ?? 0, isIn, reason: reason || 'решение снято' },
    })
  if (!isOpen) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${decision ? 'Изменить решение' : 'Решить'}: ${organizationName}`}
        onClick={() => setOpen(true)}
      >
        {decision ? 'Изменить решение' : 'Решить'}
      </Button>
    )
  }
  return (
    <Stack gap="xs" miw={220}>
      <Textarea
        label="Основание"
        autosize
        minRows={2}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={reason.trim() === ''}
          loading={decide.isPending}
          onClick={() => send(true)}
        >
          Включить
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={reason.trim() === ''}
          onClick={() => send(false)}
        >
          Не включать
        </Button>
        {decision && (
          <Button size="compact-sm" variant="default" onClick={() => send(null)}>
            Снять решение
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
          Не надо
        </Button>
      </Group>
    </Stack>
  )
}
