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
import { downloadPlanSourceRoute, getPlanSourceTextRoute, importPlanRoute } from './import-plan.ts'
import { exportPlanRoute } from './papers/export-plan.ts'
import { paperRoutes } from './papers/paper-routes.ts'
import { createPlanRoute, listPlansRoute, planRoutes, removePlanRoute, restorePlanRoute } from './plans.ts'
import type { RegistryPort } from './registry-port.ts'
import type { EvidencePort } from './reporting/evidence-port.ts'
import { reportingRoutes } from './reporting/reporting-routes.ts'
import { taskRoutes } from './reporting/tasks.ts'
import { waitingForMeRoute } from './reporting/waiting.ts'
import { approveRoutes } from './schedule/approve-plan.ts'
import { getCalendarRoute } from './schedule/calendar.ts'
import { caseRoutes } from './schedule/cases.ts'
import {
  getMunicipalityDefaultMonthsRoute,
  getPlanDefaultMonthsRoute,
  saveMunicipalityDefaultMonthsRoute,
  savePlanDefaultMonthsRoute,
} from './schedule/default-months.ts'
import { eventRoutes, getEventsRoute } from './schedule/events.ts'
import { performerRoutes } from './schedule/performers.ts'
import { getProductionCalendarRoute, saveProductionCalendarRoute } from './schedule/production-calendar.ts'
import { scheduleRoutes } from './schedule/schedule.ts'
import { addSectionRoute, removeSectionRoute, restoreSectionRoute, saveSectionRoute } from './sections.ts'

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
