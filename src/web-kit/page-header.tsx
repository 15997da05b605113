import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { tieWords } from '#kernel/tie-words.ts'

// The official name of a programme runs over several lines: in large type it would push the work off the screen.
const LONG_TITLE = 70

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
  const isLong = title.length > LONG_TITLE
  return (
    <Group justify="space-between" align={isLong ? 'flex-start' : 'flex-end'} gap="md" mb="lg">
      <Stack gap={4} maw={isLong ? '60rem' : '52rem'} miw={0} flex="1 1 28rem">
        {above && <Text size="sm">{above}</Text>}
        <Title
          order={1}
          tabIndex={-1}
          id="page-title"
          {...(isLong ? { size: 'h2' as const, textWrap: 'pretty' as const } : {})}
        >
          {tieWords(title)}
        </Title>
        {meaning && (
          <Text c="dimmed" component="div" className="words">
            {typeof meaning === 'string' ? tieWords(meaning) : meaning}
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
