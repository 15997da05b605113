import type { RouteCard } from '#server-kit/http/route.ts'
import type { RegistryPort } from '../registry-port.ts'
import { amendmentRoutes } from './amendment-routes.ts'
import { copyPlanRoute } from './copy-plan.ts'
import { editionRoutes } from './edition-routes.ts'
import { moveActionRoute } from './move-action.ts'
import { printAmendmentRoutes } from './print-amendment.ts'

/** Changing an approved plan, its editions, and a new year after its pattern. */
export function amendRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    ...amendmentRoutes(port),
    ...editionRoutes(port),
    ...printAmendmentRoutes(port),
    copyPlanRoute,
    moveActionRoute,
  ]
}
