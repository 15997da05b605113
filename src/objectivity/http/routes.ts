import type { RouteCard } from '#server-kit/http/route.ts'
import { dossierFileRoutes } from './dossier-files.ts'
import { dossierRoutes } from './dossiers.ts'
import { indexRoutes } from './indices.ts'
import { medalRoutes } from './medals.ts'
import type { NeighboursPort, RunSettings } from './neighbours-port.ts'
import { recheckRoutes } from './rechecks.ts'
import { regionalRoutes } from './regional.ts'
import { runRoutes } from './runs.ts'

export function objectivityRoutes(port: NeighboursPort, settings: RunSettings): readonly RouteCard[] {
  return [
    ...runRoutes(port, settings),
    ...dossierRoutes(port, settings),
    ...dossierFileRoutes(port),
    ...recheckRoutes(port),
    ...regionalRoutes(port),
    ...indexRoutes(port),
    ...medalRoutes(port),
  ]
}
