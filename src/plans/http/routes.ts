import type { RouteCard } from '#server-kit/http/route.ts'
import { getActionRoute, occurrenceTaskRoutes } from './action-page.ts'
import {
  addActionRoute,
  listPlanActionsRoute,
  readDeadlineTextRoute,
  removeActionRoute,
  restoreActionRoute,
  saveActionRoute,
} from './actions.ts'
import { amendRoutes } from './amend/amend-routes.ts'
import { approveRoutes } from './approve-plan.ts'
import { getCalendarRoute } from './calendar.ts'
import { caseRoutes } from './cases.ts'
import {
  getMunicipalityDefaultMonthsRoute,
  getPlanDefaultMonthsRoute,
  saveMunicipalityDefaultMonthsRoute,
  savePlanDefaultMonthsRoute,
} from './default-months.ts'
import { eventRoutes, getEventsRoute } from './events.ts'
import type { EvidencePort } from './evidence-port.ts'
import { exportPlanRoute } from './export-plan.ts'
import { downloadPlanSourceRoute, getPlanSourceTextRoute, importPlanRoute } from './import-plan.ts'
import { paperRoutes } from './paper-routes.ts'
import { performerRoutes } from './performers.ts'
import { createPlanRoute, listPlansRoute, planRoutes, removePlanRoute, restorePlanRoute } from './plans.ts'
import { getProductionCalendarRoute, saveProductionCalendarRoute } from './production-calendar.ts'
import type { RegistryPort } from './registry-port.ts'
import { reportingRoutes } from './reporting-routes.ts'
import { scheduleRoutes } from './schedule.ts'
import { addSectionRoute, removeSectionRoute, restoreSectionRoute, saveSectionRoute } from './sections.ts'
import { taskRoutes } from './tasks.ts'
import { waitingForMeRoute } from './waiting.ts'

/**
 * Every card of the plans context. `registry` answers what plans ask of organisations and people, `evidence` what they ask
 * of the file store.
 */
export function plansRoutes(registry: RegistryPort, evidence: EvidencePort): readonly RouteCard[] {
  return [
    listPlansRoute,
    importPlanRoute,
    createPlanRoute,
    ...planRoutes(registry),
    removePlanRoute,
    restorePlanRoute,
    listPlanActionsRoute,
    addActionRoute,
    saveActionRoute,
    removeActionRoute,
    restoreActionRoute,
    readDeadlineTextRoute,
    addSectionRoute,
    saveSectionRoute,
    removeSectionRoute,
    restoreSectionRoute,
    ...performerRoutes(registry),
    getPlanDefaultMonthsRoute,
    savePlanDefaultMonthsRoute,
    getMunicipalityDefaultMonthsRoute,
    saveMunicipalityDefaultMonthsRoute,
    ...scheduleRoutes(registry),
    ...approveRoutes(registry),
    downloadPlanSourceRoute,
    getPlanSourceTextRoute,
    exportPlanRoute,
    ...paperRoutes(registry),
    ...amendRoutes(registry),
    getActionRoute,
    ...occurrenceTaskRoutes(registry),
    getEventsRoute,
    ...eventRoutes(registry),
    ...caseRoutes(registry),
    ...taskRoutes(registry),
    ...reportingRoutes(registry, evidence),
    getCalendarRoute,
    getProductionCalendarRoute,
    saveProductionCalendarRoute,
    waitingForMeRoute,
  ]
}
