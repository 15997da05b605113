import type { RouteCard } from '#server-kit/http/route.ts'
import { printAnnexRoute, printPlanPdfRoute } from '../annex/annex-routes.ts'
import {
  downloadAnnexTemplateRoute,
  getAnnexTemplateRoute,
  removeAnnexTemplateRoute,
  saveAnnexTemplateRoute,
  tryAnnexTemplateRoute,
} from '../annex/template-routes.ts'
import type { RegistryPort } from '../registry-port.ts'
import { executionReportRoutes } from './execution-report.ts'

/** Plans on paper: the annex, its template, the execution report. */
export function paperRoutes(registry: RegistryPort): readonly RouteCard[] {
  return [
    printAnnexRoute,
    printPlanPdfRoute,
    getAnnexTemplateRoute,
    downloadAnnexTemplateRoute,
    tryAnnexTemplateRoute,
    saveAnnexTemplateRoute,
    removeAnnexTemplateRoute,
    ...executionReportRoutes(registry),
  ]
}
