import type { RouteCard } from '#server-kit/http/route.ts'
import type { RegistryPort } from '../registry-port.ts'
import {
  addActionQuestionRoute,
  listActionQuestionsRoute,
  removeActionQuestionRoute,
  restoreActionQuestionRoute,
} from './action-questions.ts'
import type { EvidencePort } from './evidence-port.ts'
import { releaseRoutes } from './release-tasks.ts'
import { dropReportDraftRoute, evidenceRoutes, keepReportDraftRoute } from './report-drafts.ts'
import { reportTaskRoutes } from './report-tasks.ts'
import { reviewRoutes } from './review-reports.ts'

/** Reporting on tasks, looking at the reports, closing what need not be done. */
export function reportingRoutes(registry: RegistryPort, evidence: EvidencePort): readonly RouteCard[] {
  return [
    ...reportTaskRoutes(registry, evidence),
    keepReportDraftRoute,
    dropReportDraftRoute,
    ...evidenceRoutes(evidence),
    ...reviewRoutes(registry),
    ...releaseRoutes(registry),
    listActionQuestionsRoute,
    addActionQuestionRoute,
    removeActionQuestionRoute,
    restoreActionQuestionRoute,
  ]
}
