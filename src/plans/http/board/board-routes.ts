import type { RouteCard } from '#server-kit/http/route.ts'
import type { ActsPort } from '../acts-port.ts'
import type { RegistryPort } from '../registry-port.ts'
import { boardRoutes } from './board.ts'
import { boardOrganizationRoutes } from './board-organization.ts'
import { boardPlacementRoutes } from './board-placement.ts'
import { boardSkipRoutes } from './board-skips.ts'
import { boardSummaryRoutes } from './board-summary.ts'
import { boardTaskRoutes } from './board-tasks.ts'
import { settleOrganizationRoute } from './settle-organization.ts'

/** Checks of the whole: the board, the municipality on one page, one organisation's work. */
export function wholeRoutes(registry: RegistryPort, acts: ActsPort): readonly RouteCard[] {
  return [
    ...boardRoutes,
    ...boardSkipRoutes,
    ...boardPlacementRoutes,
    ...boardTaskRoutes(registry),
    ...boardOrganizationRoutes(registry),
    settleOrganizationRoute(registry),
    ...boardSummaryRoutes({ registry, acts }),
  ]
}
