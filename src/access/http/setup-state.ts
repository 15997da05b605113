import { openRoute } from '#server-kit/http/open-route.ts'
import { setupState } from '../contract.ts'
import { demoAccounts } from '../domain/demo-accounts.ts'
import { findInstallation } from '../storage/installation.ts'
import './vocabulary.ts'

export const setupStateRoute = openRoute(setupState, {
  may: 'public',
  audit: 'none',
  standing: 'any',
  async answer({ store }) {
    const installation = await findInstallation(store.owner)
    const isSetUp = Boolean(installation?.setUpAt)
    const isDemo = installation?.isDemo ?? false
    return { isSetUp, isDemo, demoAccounts: isDemo ? [...demoAccounts] : [] }
  },
})
