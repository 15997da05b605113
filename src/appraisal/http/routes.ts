import type { RouteCard } from '#server-kit/http/route.ts'
import { assessmentRoutes } from './assessments.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { observedRoutes } from './observed.ts'
import { rotationRoutes } from './rotation.ts'
import { roundRoutes } from './rounds.ts'
import { selfRatingRoutes } from './self-ratings.ts'
import { sheetRoutes } from './sheets.ts'
import { shortcomingRoutes } from './shortcomings.ts'

export function appraisalRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...roundRoutes(port),
    ...sheetRoutes(port),
    ...selfRatingRoutes(port),
    ...observedRoutes(port),
    ...rotationRoutes(port),
    ...assessmentRoutes(port),
    ...shortcomingRoutes(port),
  ]
}
