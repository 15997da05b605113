import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'

type Props = {
  children: ReactNode
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onLeave: () => void
  isSaving: boolean
  save: ReactNode
  leave: string
  /** How a colleague has left the row meanwhile; what was typed stays above it. */
  meanwhile: { facts: ReactNode; onKeepMine: () => void } | undefined
  width?: string
}

/** The fields of one kept row, what a colleague saved meanwhile, and the two ways out. */
export function RowForm({
  children,
  onSubmit,
  onLeave,
  isSaving,
  save,
  leave,
  meanwhile,
  width = '44rem',
}: Props) {
  return (
    <form onSubmit={onSubmit}>
      <Stack maw={width}>
        {children}
        {meanwhile && (
          <ChangedMeanwhile onKeepMine={meanwhile.onKeepMine} onLeave={onLeave}>
            {meanwhile.facts}
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={isSaving}>
            {save}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {leave}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
