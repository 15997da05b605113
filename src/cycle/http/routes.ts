import type { RouteCard } from '#server-kit/http/route.ts'
import { analysisRoutes } from './analyses.ts'
import { boardRoutes } from './board.ts'
import { decisionRoutes } from './decisions.ts'
import { effectRoutes } from './effect-reviews.ts'
import { evidenceRoutes } from './evidence.ts'
import { findingRoutes } from './findings.ts'
import { gatherRoutes } from './gather-findings.ts'
import { measureRoutes } from './measures.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { recommendationRoutes } from './recommendations.ts'
import { waitingRoutes } from './waiting.ts'

export function cycleRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...boardRoutes(port),
    ...evidenceRoutes(port),
    ...analysisRoutes(port),
    ...gatherRoutes(port),
    ...findingRoutes(port),
    ...recommendationRoutes(port),
    ...decisionRoutes(port),
    ...measureRoutes(port),
    ...effectRoutes(port),
    ...waitingRoutes(port),
  ]
}
