import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

/** The top of every page: its name, a sentence on what matters here, and what one can do. */
export function PageHeader({
  title,
  meaning,
  actions,
  above,
}: {
  title: string
  meaning?: ReactNode
  actions?: ReactNode
  /** The way back: «Организации» above the name of one of them. */
  above?: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} — МСОКО`
  }, [title])
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <Stack gap={4} maw="52rem" miw={0} flex="1 1 28rem">
        {above && <Text size="sm">{above}</Text>}
        <Title order={1} tabIndex={-1} id="page-title">
          {title}
        </Title>
        {meaning && (
          <Text c="dimmed" component="div">
            {meaning}
          </Text>
        )}
      </Stack>
      {actions && (
        <Box className="on-paper-hidden">
          <Group gap="xs">{actions}</Group>
        </Box>
      )}
    </Group>
  )
}
