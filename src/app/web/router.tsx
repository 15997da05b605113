import { createRouter } from '@tanstack/react-router'
import { readSearch, writeSearch } from '#web-kit/address-search.ts'
import { pagesOfResults } from './pages-of-results.ts'
import { pagesOfWatching } from './pages-of-watching.ts'
import { pagesOfWork } from './pages-of-work.ts'
import { root } from './root-route.tsx'
import { onStandingChanged } from './session.ts'

/** Every address of the application. */
export const router = createRouter({
  routeTree: root.addChildren([...pagesOfWork, ...pagesOfResults, ...pagesOfWatching]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

onStandingChanged(() => void router.invalidate())
