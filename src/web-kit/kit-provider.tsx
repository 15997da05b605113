import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { schemeManager } from './appearance.ts'
import { styleNonce } from './nonce.ts'
import { theme } from './theme.ts'

/** Everything a page of the kit stands on: look, memory of answers, dialogs, notices. */
export function KitProvider({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={client}>
        <ModalsProvider>{children}</ModalsProvider>
      </QueryClientProvider>
      <Notifications position="bottom-right" limit={4} containerWidth={420} />
    </MantineProvider>
  )
}
