import type { RouteCard } from '#server-kit/http/route.ts'
import { heatRoutes } from './heat.ts'
import { indicatorPageRoutes } from './indicator-page.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { methodologyRoutes } from './methodologies.ts'
import { methodologyFileRoutes } from './methodology-files.ts'
import { organizationIndicatorRoutes } from './organization-indicators.ts'
import { outlierRoutes } from './outlier-questions.ts'
import { trackRoutes } from './tracks.ts'

export function indicatorRoutes(port: IndicatorsPort): readonly RouteCard[] {
  return [
    ...methodologyRoutes(port),
    ...methodologyFileRoutes,
    ...trackRoutes(port),
    ...indicatorPageRoutes(port),
    ...heatRoutes(port),
    ...organizationIndicatorRoutes(port),
    ...outlierRoutes(port),
  ]
}
