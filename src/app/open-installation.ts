import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { findInstallation, issueSetUpCode, markSetUp } from '#access/storage/installation.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import { createClock } from './clock.ts'
import { fillDemoCycle } from './demo/demo-cycle.ts'
import { countDemoIndicators } from './demo/demo-indicators.ts'
import { tellDemoPeople } from './demo/demo-notices.ts'
import { fillDemoObjectivity } from './demo/demo-objectivity.ts'
import { fillDemoPapers } from './demo/demo-registered-papers.ts'
import { fillDemoResults } from './demo/demo-results.ts'
import { fillDemoSupport } from './demo/demo-support.ts'
import { fillDemoSupportByDossier } from './demo/demo-support-by-dossier.ts'
import { fillDemo } from './demo/fill-demo.ts'

export type Standing =
  | { readonly kind: 'working' }
  | { readonly kind: 'demo'; readonly accounts: typeof demoAccounts }
  | { readonly kind: 'to-be-set-up'; readonly code: string }

/**
 * Decides what an empty store becomes: the invented municipality, or (MSOKO_EMPTY=1) a real installation that waits for its
 * one-time code. A store that has decided once is left as it is.
 */
export async function openInstallation(
  store: Store,
  settings: {
    readonly startsEmpty: boolean
    readonly timeZone: string
    readonly fixedToday: PlainDate | undefined
    readonly report: (text: string) => void
  },
): Promise<Standing> {
  const found = await findInstallation(store.owner)
  if (found?.setUpAt) return found.isDemo ? { kind: 'demo', accounts: demoAccounts } : { kind: 'working' }
  if (found || settings.startsEmpty) return { kind: 'to-be-set-up', code: await issueSetUpCode(store.owner) }
  settings.report('Пустая база заполняется вымышленным муниципальным округом…')
  const clock = createClock(settings)
  const filled = await fillDemo(store, { today: clock.today(), now: clock.now() })
  await markSetUp(store.owner, clock.now(), 'demo')
  // Thousands of pupils take a few seconds; a start cut short here still has a whole municipality, only fewer results.
  await fillDemoResults(store, { ...filled, today: clock.today() })
  await fillDemoObjectivity(store, { ...filled, today: clock.today(), now: clock.now() })
  await fillDemoSupport(store, { ...filled, today: clock.today(), now: clock.now() })
  await fillDemoSupportByDossier(store, { ...filled, today: clock.today() })
  // The cycle gathers what indicators found, and indicators count what the cycle has come to.
  await countDemoIndicators(store, { ...filled, today: clock.today(), now: clock.now() })
  await fillDemoCycle(store, { ...filled, today: clock.today(), now: clock.now() })
  await countDemoIndicators(store, { ...filled, today: clock.today(), now: clock.now() })
  await fillDemoPapers(store, { ...filled, today: clock.today(), now: clock.now() })
  await tellDemoPeople(store, { ...filled, today: clock.today(), now: clock.now() })
  return { kind: 'demo', accounts: demoAccounts }
}
