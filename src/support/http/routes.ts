import type { RouteCard } from '#server-kit/http/route.ts'
import { casePartRoutes } from './case-parts.ts'
import { caseRoutes } from './cases.ts'
import { contextRoutes } from './context.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { outsideListRoutes } from './outside-lists.ts'
import { profileRoutes } from './profiles.ts'
import { ruleRoutes } from './rules.ts'
import { runRoutes } from './runs.ts'
import { waitingInSupportRoute } from './waiting.ts'

export function supportRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...ruleRoutes(port),
    ...runRoutes(port),
    ...outsideListRoutes(port),
    ...contextRoutes(port),
    ...profileRoutes(port),
    ...caseRoutes(port),
    ...casePartRoutes(port),
    waitingInSupportRoute,
  ]
}
