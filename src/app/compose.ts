import { join } from 'node:path'
import { createAuth } from '#access/http/auth.ts'
import { accessOpenRoutes, accessRoutes } from '#access/http/routes.ts'
import { openAssessmentRoutes } from '#appraisal/http/open-assessments.ts'
import { appraisalRoutes } from '#appraisal/http/routes.ts'
import { catalogueRoutes } from '#assessment/http/catalogue-routes.ts'
import { importRoutes } from '#assessment/http/imports.ts'
import { learntScoresRoutes } from '#assessment/http/learnt-scores-routes.ts'
import { mappingRoutes } from '#assessment/http/mappings.ts'
import { minimumRoutes } from '#assessment/http/minimum-routes.ts'
import { recountRoutes } from '#assessment/http/recount-routes.ts'
import { resultsRoutes } from '#assessment/http/results.ts'
import { resultsPagesRoutes } from '#assessment/http/results-pages.ts'
import { controlRoutes } from '#control/http/routes.ts'
import { cycleRoutes } from '#cycle/http/routes.ts'
import { documentsRoutes } from '#documents/http/routes.ts'
import { aroundAppraisal } from '#flows/around/read-around-appraisal.ts'
import { aroundControl } from '#flows/around/read-around-control.ts'
import { aroundCycle } from '#flows/around/read-around-cycle.ts'
import { aroundDocuments } from '#flows/around/read-around-documents.ts'
import { aroundMonitoring } from '#flows/around/read-around-monitoring.ts'
import { aroundObjectivity } from '#flows/around/read-around-objectivity.ts'
import { aroundOutreach } from '#flows/around/read-around-outreach.ts'
import { aroundReminders } from '#flows/around/read-around-reminders.ts'
import { aroundResults } from '#flows/around/read-around-results.ts'
import { aroundResultsPages } from '#flows/around/read-around-results-pages.ts'
import { aroundSupport } from '#flows/around/read-around-support.ts'
import { aroundSurveys } from '#flows/around/read-around-surveys.ts'
import { aroundTemplates } from '#flows/around/read-around-templates.ts'
import { evidenceInDocuments } from '#flows/keep-evidence.ts'
import { missingActs } from '#flows/read-missing-acts.ts'
import { registryOfPerformers } from '#flows/read-registry.ts'
import { setUpRoute } from '#flows/set-up-installation.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { monitoringRoutes } from '#monitoring/http/routes.ts'
import { objectivityRoutes } from '#objectivity/http/routes.ts'
import { routes as organizationsRoutes } from '#organizations/http/routes.ts'
import { findUnknownOrganizations } from '#organizations/storage/find-unknown-organizations.ts'
import { outreachRoutes } from '#outreach/http/routes.ts'
import { wholeRoutes } from '#plans/http/board/board-routes.ts'
import { plansRoutes } from '#plans/http/routes.ts'
import { remindersOpenRoutes, remindersRoutes } from '#reminders/http/routes.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import type { MailServer } from '#server-kit/mail/send-mail.ts'
import { supportRoutes } from '#support/http/routes.ts'
import { answeringRoutes } from '#surveys/http/answering.ts'
import { surveysRoutes } from '#surveys/http/routes.ts'
import { findConverter } from '#templates/http/pdf-of.ts'
import { templatesRoutes } from '#templates/http/routes.ts'
import { createClock } from './clock.ts'
import type { ServerParts } from './http/server-parts.ts'

const webFolder = join(import.meta.dirname, '../../dist/web')

export type ComposeSettings = {
  readonly secret: string
  readonly publicUrl: string | undefined
  readonly port: number
  readonly timeZone: string
  readonly fixedToday: PlainDate | undefined
  readonly trustProxy: boolean | string
  readonly logLevel: string
  /** The mail server the program was started with; otherwise the administrator's page says it. */
  readonly mail?: MailServer | undefined
  /** A file of results waits for the background. */
  readonly onResultsWaiting?: (importId: number) => void
  /** Told that marks wait to be counted anew. */
  readonly onRecountWaiting?: (recountId: number) => void
  /** A run of the screen waits for the background. */
  readonly onRunWaiting?: (runId: number) => void
  /** An archive of papers waits for the background. */
  readonly onPackageWaiting?: (packageId: number) => void
}

/** Joins the contexts into one application: plain factories, no container. A new context adds its routes here. */
export function compose(store: Store, settings: ComposeSettings): ServerParts {
  const { timeZone } = settings
  const auth = createAuth({
    owner: store.owner,
    secret: settings.secret,
    publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
  })
  const clock = createClock(settings)
  const results = { secret: settings.secret, onWaiting: settings.onResultsWaiting ?? (() => undefined) }
  const routes: readonly RouteCard[] = [
    ...accessRoutes({ timeZone, registry: { findUnknown: findUnknownOrganizations } }),
    ...organizationsRoutes,
    ...documentsRoutes(aroundDocuments),
    ...templatesRoutes(aroundTemplates, {
      publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
      converter: findConverter(),
      onWaiting: settings.onPackageWaiting ?? (() => undefined),
    }),
    ...plansRoutes(registryOfPerformers, evidenceInDocuments),
    ...wholeRoutes(registryOfPerformers, missingActs),
    ...outreachRoutes(aroundOutreach),
    ...controlRoutes(aroundControl),
    ...objectivityRoutes(aroundObjectivity, {
      onWaiting: settings.onRunWaiting ?? (() => undefined),
      dayOf: clock.dayOf,
    }),
    ...supportRoutes(aroundSupport),
    ...importRoutes(aroundResults, results),
    ...mappingRoutes(results),
    ...appraisalRoutes(aroundAppraisal),
    ...surveysRoutes(aroundSurveys, settings.secret),
    ...monitoringRoutes(aroundMonitoring),
    ...catalogueRoutes,
    ...learntScoresRoutes,
    ...recountRoutes({ onWaiting: settings.onRecountWaiting ?? (() => undefined) }),
    ...minimumRoutes,
    ...resultsRoutes(aroundResultsPages),
    ...resultsPagesRoutes(aroundResultsPages),
    ...cycleRoutes(aroundCycle),
    ...remindersRoutes(aroundReminders),
  ]
  return {
    store,
    auth,
    clock,
    routes,
    openRoutes: [
      ...accessOpenRoutes(auth),
      setUpRoute(auth),
      ...openAssessmentRoutes(aroundAppraisal, { today: clock.today }),
      ...answeringRoutes(aroundSurveys, { secret: settings.secret, today: clock.today }),
      ...remindersOpenRoutes({ ...settings, environment: settings.mail }, timeZone),
    ],
    secret: settings.secret,
    settings: {
      publicUrl: settings.publicUrl,
      trustProxy: settings.trustProxy,
      logLevel: settings.logLevel,
      requestsPerMinute: 1200,
      signInsPerMinute: 60,
      openCallsPerMinute: 300,
      feedsPerMinute: 30,
      webFolder,
    },
  }
}
