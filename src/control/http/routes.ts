import type { RouteCard } from '#server-kit/http/route.ts'
import { findingRoutes } from './findings.ts'
import { hearingReportRoutes } from './hearing-reports.ts'
import { hearingRoutes } from './hearings.ts'
import { inspectionRoutes } from './inspections.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { visitRoutes } from './visits.ts'
import { waitingInControlRoute } from './waiting.ts'

export function controlRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...inspectionRoutes(port),
    ...visitRoutes(port),
    ...findingRoutes(port),
    ...hearingRoutes(port),
    ...hearingReportRoutes(port),
    waitingInControlRoute,
  ]
}
