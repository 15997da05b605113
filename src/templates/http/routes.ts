import type { RouteCard } from '#server-kit/http/route.ts'
import { nameCasesRoutes } from './name-cases-routes.ts'
import { packageRoutes } from './package-routes.ts'
import type { PackagesPort } from './packages-port.ts'
import { type PapersSettings, paperRoutes } from './paper-routes.ts'
import { templateRoutes } from './template-routes.ts'
import type { TemplatesPort } from './templates-port.ts'

export function templatesRoutes(
  port: TemplatesPort & PackagesPort,
  settings: PapersSettings & { readonly onWaiting: (packageId: number) => void },
): readonly RouteCard[] {
  return [
    ...templateRoutes(port),
    ...paperRoutes(port, settings),
    ...packageRoutes(port, settings),
    ...nameCasesRoutes(port),
  ]
}
