import { Box, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AppearanceMenu } from './appearance-menu.tsx'
import { OfflineNotice } from './offline-notice.tsx'

/** Around the pages before the work: signing in, the first start, a forced change of password. */
export function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <Stack mih="100dvh" gap={0}>
      <OfflineNotice />
      <Group component="header" justify="space-between" px="md" py="xs" wrap="nowrap">
        <Text fw={600}>МСОКО</Text>
        <AppearanceMenu />
      </Group>
      <Box component="main" id="content" flex={1} px="md" py="xl">
        {children}
      </Box>
    </Stack>
  )
}
