import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing here yet: what this place will show, and how to get it there. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <Stack className="surface" align="flex-start" gap="sm" p="xl">
      <Text fw={600} size="lg">
        {title}
      </Text>
      {children && (
        <Text c="dimmed" maw="40rem" component="div">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
