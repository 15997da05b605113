import type { RouteCard } from '#server-kit/http/route.ts'
import { actRoutes } from './acts.ts'
import { completenessRoutes } from './completeness.ts'
import { editionRoutes } from './editions.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { requiredActRoutes } from './required-acts.ts'

export function documentsRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [...actRoutes(port), ...editionRoutes(port), ...completenessRoutes(port), ...requiredActRoutes]
}
