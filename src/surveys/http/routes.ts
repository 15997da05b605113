import type { RouteCard } from '#server-kit/http/route.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { resultsRoutes } from './results.ts'
import { surveyRoutes } from './surveys.ts'
import { targetRoutes } from './targets.ts'

export function surveysRoutes(port: NeighboursPort, secret: string): readonly RouteCard[] {
  return [...surveyRoutes(port), ...targetRoutes(port, secret), ...resultsRoutes(port)]
}
