import '#web-kit/styles.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { restoreVision } from '#web-kit/appearance.ts'
import { KitProvider } from '#web-kit/kit-provider.tsx'
import { lendNonceToScrollLock } from '#web-kit/nonce.ts'
import { sayFaultsInRussian } from '#web-kit/russian-faults.ts'
import { router } from './router.tsx'
import { queryClient } from './session.ts'

// zod would compile its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true })
lendNonceToScrollLock()
restoreVision()
sayFaultsInRussian(document)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <KitProvider client={queryClient}>
      <RouterProvider router={router} />
    </KitProvider>
  </StrictMode>,
)
