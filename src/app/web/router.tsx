import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { readSearch, writeSearch } from '#web-kit/address-search.ts'
import { isDoor, readBack } from './doors.ts'
import { PageFault } from './page-fault.tsx'
import { PageNotFound } from './page-not-found.tsx'
import { Root, Waiting } from './root.tsx'
import { findDoor, onStandingChanged } from './session.ts'

const root = createRootRoute({
  component: Root,
  pendingComponent: Waiting,
  beforeLoad: async ({ location, search }) => {
    const door = await findDoor()
    if (door === location.pathname) return
    if (door !== undefined) {
      throw redirect({ to: door, search: isDoor(location.pathname) ? search : backTo(location.href) })
    }
    if (isDoor(location.pathname)) {
      const { path, query } = readBack(search.back)
      throw redirect({ to: path, search: readSearch(query) })
    }
  },
  notFoundComponent: PageNotFound,
  errorComponent: PageFault,
  validateSearch: (search: Record<string, unknown>) => search,
  search: {
    // The school year is one for all pages: every link takes it along.
    middlewares: [
      ({ search, next }) => {
        const result = next(search)
        return 'year' in result || search.year === undefined ? result : { ...result, year: search.year }
      },
    ],
  },
})

function backTo(href: string): Record<string, string> {
  return href === '/' ? {} : { back: href }
}

/** A page is loaded when somebody goes there. */
function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  component: Name,
) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, component) })
}

/** Every address of the application. */
const pages = [
  page('/', () => import('./overview-page.tsx'), 'OverviewPage'),

  page('/tasks', () => import('#plans/web/my-tasks-page.tsx'), 'MyTasksPage'),
  page('/tasks/$organizationId/$taskId', () => import('#plans/web/task-page.tsx'), 'TaskPage'),
  page('/reports', () => import('#plans/web/review-page.tsx'), 'ReviewPage'),
  page('/calendar', () => import('#plans/web/calendar-page.tsx'), 'CalendarPage'),
  page('/board', () => import('#plans/web/board-page.tsx'), 'BoardPage'),
  page('/board/tasks', () => import('#plans/web/board-tasks-page.tsx'), 'BoardTasksPage'),
  page('/summary', () => import('#plans/web/board-summary-page.tsx'), 'SummaryPage'),
  page('/plans', () => import('#plans/web/plans-page.tsx'), 'PlansPage'),
  page('/plans/import', () => import('#plans/web/import-plan-page.tsx'), 'ImportPlanPage'),
  page('/plans/new', () => import('#plans/web/new-plan-page.tsx'), 'NewPlanPage'),
  page('/plans/$planId', () => import('#plans/web/plan-page.tsx'), 'PlanPage'),
  page('/plans/$planId/actions/$actionId', () => import('./plan-action-page.tsx'), 'PlanActionPage'),
  page('/plan-settings', () => import('#plans/web/plan-settings-page.tsx'), 'PlanSettingsPage'),

  page('/organizations', () => import('#organizations/web/organizations-page.tsx'), 'OrganizationsPage'),
  page(
    '/organizations/add',
    () => import('#organizations/web/add-organization-page.tsx'),
    'AddOrganizationPage',
  ),
  page('/organizations/import', () => import('#organizations/web/import-page.tsx'), 'ImportPage'),
  page('/organizations/groups', () => import('#organizations/web/groups-page.tsx'), 'GroupsPage'),
  page('/organizations/$organizationId', () => import('./organization-sections.tsx'), 'OrganizationPage'),

  page('/results', () => import('#assessment/web/results/results-page.tsx'), 'ResultsPage'),
  page('/results/works/$workId', () => import('#assessment/web/results/work-page.tsx'), 'WorkPage'),
  page(
    '/results/schools/$organizationId',
    () => import('#assessment/web/results/school-results-page.tsx'),
    'SchoolResultsPage',
  ),
  page('/results/subjects/$subject', () => import('#assessment/web/pages/subject-page.tsx'), 'SubjectPage'),
  page('/results/years/$year', () => import('#assessment/web/pages/year-page.tsx'), 'YearPage'),
  page('/results/compare', () => import('#assessment/web/pages/compare-page.tsx'), 'ComparePage'),
  page('/results/imports', () => import('#assessment/web/results-imports-page.tsx'), 'ResultsImportsPage'),
  page('/results/imports/mappings', () => import('#assessment/web/mappings-page.tsx'), 'MappingsPage'),
  page(
    '/results/imports/$importId/columns',
    () => import('#assessment/web/map-columns-page.tsx'),
    'MapColumnsPage',
  ),
  page(
    '/results/imports/$importId',
    () => import('#assessment/web/results-import-page.tsx'),
    'ResultsImportPage',
  ),

  page('/documents', () => import('#documents/web/acts-page.tsx'), 'ActsPage'),
  page('/documents/add', () => import('#documents/web/add-act-page.tsx'), 'AddActPage'),
  page('/documents/required', () => import('#documents/web/required-acts-page.tsx'), 'RequiredActsPage'),
  page('/documents/$actId', () => import('#documents/web/act-page.tsx'), 'ActPage'),

  page('/templates', () => import('#templates/web/templates-page.tsx'), 'TemplatesPage'),
  page('/templates/$kind', () => import('#templates/web/template-page.tsx'), 'TemplatePage'),
  page('/papers', () => import('#templates/web/papers-page.tsx'), 'PapersPage'),
  page('/papers/new', () => import('#templates/web/make-paper-page.tsx'), 'MakePaperPage'),
  page('/papers/packages', () => import('#templates/web/packages-page.tsx'), 'PackagesPage'),
  page('/papers/packages/$packageId', () => import('#templates/web/package-page.tsx'), 'PackagePage'),
  page('/papers/$kind/$paperYear/$number', () => import('#templates/web/paper-page.tsx'), 'PaperPage'),

  page('/catalogue', () => import('#assessment/web/catalogue/catalogue-page.tsx'), 'CataloguePage'),
  page('/catalogue/add', () => import('#assessment/web/catalogue/add-work-page.tsx'), 'AddWorkPage'),
  page('/catalogue/minima', () => import('#assessment/web/catalogue/minima-page.tsx'), 'MinimaPage'),
  page(
    '/catalogue/$address',
    () => import('#assessment/web/catalogue/catalogue-work-page.tsx'),
    'CatalogueWorkPage',
  ),

  page('/control', () => import('#control/web/control-page.tsx'), 'ControlPage'),
  page('/control/inspections', () => import('#control/web/inspections-page.tsx'), 'InspectionsPage'),
  page('/control/inspections/add', () => import('#control/web/add-inspection-page.tsx'), 'AddInspectionPage'),
  page(
    '/control/inspections/$inspectionId',
    () => import('#control/web/inspection-page.tsx'),
    'InspectionPage',
  ),
  page(
    '/control/inspections/$inspectionId/$organizationId',
    () => import('#control/web/visit-page.tsx'),
    'VisitPage',
  ),
  page('/control/findings', () => import('#control/web/findings-page.tsx'), 'FindingsPage'),
  page('/control/hearings', () => import('#control/web/hearings-page.tsx'), 'HearingsPage'),
  page('/control/hearings/add', () => import('#control/web/add-hearing-page.tsx'), 'AddHearingPage'),
  page('/control/hearings/$hearingId', () => import('#control/web/hearing-page.tsx'), 'HearingPage'),

  page('/objectivity', () => import('#objectivity/web/runs-page.tsx'), 'RunsPage'),
  page('/objectivity/new', () => import('#objectivity/web/start-run-page.tsx'), 'StartRunPage'),
  page('/objectivity/runs/$runId', () => import('#objectivity/web/run-page.tsx'), 'RunPage'),
  page('/objectivity/exemptions', () => import('#objectivity/web/exemptions-page.tsx'), 'ExemptionsPage'),
  page('/objectivity/regional', () => import('#objectivity/web/regional-page.tsx'), 'RegionalPage'),
  page('/objectivity/indices', () => import('#objectivity/web/indices-page.tsx'), 'IndicesPage'),
  page('/objectivity/medals', () => import('#objectivity/web/medals-page.tsx'), 'MedalsPage'),
  page('/objectivity/dossiers', () => import('#objectivity/web/dossiers-page.tsx'), 'DossiersPage'),
  page(
    '/objectivity/dossiers/$organizationId/$dossierId',
    () => import('#objectivity/web/dossier-page.tsx'),
    'DossierPage',
  ),

  page('/support', () => import('#support/web/runs-page.tsx'), 'SupportRunsPage'),
  page('/support/runs/$runId', () => import('#support/web/run-page.tsx'), 'SupportRunPage'),
  page('/support/rules', () => import('#support/web/rules-page.tsx'), 'RulesPage'),
  page('/support/rules/$ruleAddress', () => import('#support/web/rule-page.tsx'), 'RulePage'),
  page('/support/context', () => import('#support/web/context-page.tsx'), 'ContextPage'),
  page('/support/context/$organizationId', () => import('#support/web/profile-page.tsx'), 'ProfilePage'),
  page('/support/cases', () => import('#support/web/cases-page.tsx'), 'CasesPage'),
  page('/support/cases/$organizationId/$caseId', () => import('#support/web/case-page.tsx'), 'CasePage'),

  page('/outreach', () => import('#outreach/web/outreach-page.tsx'), 'OutreachPage'),
  page('/outreach/hotline', () => import('#outreach/web/hotline-page.tsx'), 'HotlinePage'),
  page('/outreach/hotline/add', () => import('#outreach/web/add-appeal-page.tsx'), 'AddAppealPage'),
  page(
    '/outreach/hotline/settings',
    () => import('#outreach/web/hotline-settings-page.tsx'),
    'HotlineSettingsPage',
  ),
  page('/outreach/hotline/$appealId', () => import('#outreach/web/appeal-page.tsx'), 'AppealPage'),
  page('/outreach/publications', () => import('#outreach/web/publications-page.tsx'), 'PublicationsPage'),
  page(
    '/outreach/publications/add',
    () => import('#outreach/web/add-publication-page.tsx'),
    'AddPublicationPage',
  ),
  page(
    '/outreach/publications/$publicationId',
    () => import('#outreach/web/publication-page.tsx'),
    'PublicationPage',
  ),
  page('/outreach/meetings', () => import('#outreach/web/meetings-page.tsx'), 'MeetingsPage'),
  page('/outreach/meetings/add', () => import('#outreach/web/add-meeting-page.tsx'), 'AddMeetingPage'),
  page('/outreach/meetings/coverage', () => import('#outreach/web/coverage-page.tsx'), 'CoveragePage'),
  page('/outreach/meetings/$meetingId', () => import('#outreach/web/meeting-page.tsx'), 'MeetingPage'),

  page('/cycle', () => import('#cycle/web/findings-page.tsx'), 'FindingsPage'),
  page('/cycle/findings/add', () => import('#cycle/web/add-finding-page.tsx'), 'AddFindingPage'),
  page('/cycle/findings/$findingId', () => import('#cycle/web/finding-page.tsx'), 'FindingPage'),
  page('/cycle/analyses', () => import('#cycle/web/analyses-page.tsx'), 'AnalysesPage'),
  page('/cycle/analyses/add', () => import('#cycle/web/add-analysis-page.tsx'), 'AddAnalysisPage'),
  page('/cycle/analyses/$analysisId', () => import('#cycle/web/analysis-page.tsx'), 'AnalysisPage'),
  page('/cycle/recommendations', () => import('#cycle/web/recommendations-page.tsx'), 'RecommendationsPage'),
  page(
    '/cycle/recommendations/add',
    () => import('#cycle/web/add-recommendation-page.tsx'),
    'AddRecommendationPage',
  ),
  page(
    '/cycle/recommendations/$recommendationId',
    () => import('#cycle/web/recommendation-page.tsx'),
    'RecommendationPage',
  ),
  page('/cycle/decisions', () => import('#cycle/web/decisions-page.tsx'), 'DecisionsPage'),
  page('/cycle/decisions/add', () => import('#cycle/web/add-decision-page.tsx'), 'AddDecisionPage'),
  page('/cycle/decisions/$decisionId', () => import('#cycle/web/decision-page.tsx'), 'DecisionPage'),
  page(
    '/cycle/decisions/$decisionId/effect',
    () => import('#cycle/web/review-effect-page.tsx'),
    'ReviewEffectPage',
  ),
  page('/cycle/effect', () => import('#cycle/web/effect-page.tsx'), 'EffectPage'),
  page('/cycle/effect/$reviewId', () => import('#cycle/web/effect-review-page.tsx'), 'EffectReviewPage'),

  page('/collections', () => import('#monitoring/web/collections-page.tsx'), 'CollectionsPage'),
  page('/collections/new', () => import('#monitoring/web/add-campaign-page.tsx'), 'AddCampaignPage'),
  page('/collections/forms', () => import('#monitoring/web/forms-page.tsx'), 'FormsPage'),
  page('/collections/forms/$formId', () => import('#monitoring/web/form-page.tsx'), 'FormPage'),
  page('/collections/$campaignId', () => import('#monitoring/web/campaign-page.tsx'), 'CampaignPage'),
  page(
    '/collections/$campaignId/$organizationId',
    () => import('#monitoring/web/sheet-page.tsx'),
    'SheetPage',
  ),
  page('/surveys', () => import('#surveys/web/surveys-page.tsx'), 'SurveysPage'),
  page('/surveys/new', () => import('#surveys/web/add-survey-page.tsx'), 'AddSurveyPage'),
  page('/surveys/$surveyId', () => import('#surveys/web/survey-page.tsx'), 'SurveyPage'),
  page('/surveys/$surveyId/results', () => import('#surveys/web/results-page.tsx'), 'SurveyResultsPage'),
  page('/tracks', () => import('#monitoring/web/indicators/tracks-page.tsx'), 'TracksPage'),
  page('/tracks/$methodologyId', () => import('#monitoring/web/indicators/track-page.tsx'), 'TrackPage'),
  page(
    '/indicators/$methodologyId/$code',
    () => import('#monitoring/web/indicators/indicator-page.tsx'),
    'IndicatorPage',
  ),
  page('/heat/$methodologyId', () => import('#monitoring/web/indicators/heat-page.tsx'), 'HeatPage'),
  page(
    '/snapshots/$snapshotId',
    () => import('#monitoring/web/indicators/snapshot-page.tsx'),
    'SnapshotPage',
  ),
  page(
    '/methodologies',
    () => import('#monitoring/web/indicators/methodologies-page.tsx'),
    'MethodologiesPage',
  ),
  page(
    '/methodologies/$methodologyId',
    () => import('#monitoring/web/indicators/methodology-page.tsx'),
    'MethodologyPage',
  ),
  page(
    '/methodologies/$methodologyId/compare',
    () => import('#monitoring/web/indicators/compare-editions-page.tsx'),
    'CompareEditionsPage',
  ),
  page('/observation', () => import('#appraisal/web/observation/rounds-page.tsx'), 'RoundsPage'),
  page('/observation/new', () => import('#appraisal/web/observation/add-round-page.tsx'), 'AddRoundPage'),
  page('/observation/$roundId', () => import('#appraisal/web/observation/round-page.tsx'), 'RoundPage'),
  page(
    '/observation/$roundId/sheets/$organizationId',
    () => import('#appraisal/web/observation/sheet-page.tsx'),
    'RatingSheetPage',
  ),
  page(
    '/observation/$roundId/organizations/$organizationId',
    () => import('#appraisal/web/observation/observed-page.tsx'),
    'ObservedPage',
  ),
  page('/independent', () => import('#appraisal/web/independent/rotation-page.tsx'), 'RotationPage'),
  page(
    '/independent/$organizationId/$year',
    () => import('#appraisal/web/independent/assessment-page.tsx'),
    'AssessmentPage',
  ),
  page('/my-forms', () => import('#monitoring/web/my-forms-page.tsx'), 'MyFormsPage'),

  page('/profile', () => import('./profile.tsx'), 'ProfilePage'),
  page('/notices', () => import('#reminders/web/notices-page.tsx'), 'NoticesPage'),
  page('/mail-settings', () => import('#reminders/web/mail-settings-page.tsx'), 'MailSettingsPage'),
  page('/users', () => import('./people-pages.tsx'), 'UsersPage'),
  page('/users/add', () => import('./people-pages.tsx'), 'AddUserPage'),
  page('/users/$userId', () => import('./people-pages.tsx'), 'UserPage'),
  page('/roles', () => import('#access/web/roles-page.tsx'), 'RolesPage'),
  page('/audit', () => import('./people-pages.tsx'), 'AuditPage'),

  page('/sign-in', () => import('#access/web/sign-in-page.tsx'), 'SignInPage'),
  page('/first-run', () => import('#access/web/first-run-page.tsx'), 'FirstRunPage'),
  page('/new-password', () => import('#access/web/new-password-page.tsx'), 'NewPasswordPage'),
  page('/enrol-totp', () => import('#access/web/enrol-totp-page.tsx'), 'EnrolTotpPage'),
]

export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

onStandingChanged(() => void router.invalidate())
