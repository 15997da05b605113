import { Button, Group, Stack, Text } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'

/** The frame of a dated act with an organisation: what will happen, the fields, the verb and the way out. */
export function ActForm({
  consequence,
  children,
  onSubmit,
  onCancel,
  isBusy,
  act,
}: {
  consequence: ReactNode
  children: ReactNode
  onSubmit: FormEventHandler<HTMLFormElement>
  onCancel: () => void
  isBusy: boolean
  act: string
}) {
  return (
    <form onSubmit={onSubmit}>
      <Stack maw="40rem">
        <Text size="sm">{consequence}</Text>
        {children}
        <Group>
          <Button type="submit" loading={isBusy}>
            {act}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
