import { page } from './root-route.tsx'

/** The first page, tasks and plans, the registers, the person’s own pages, the doors. */
export const pagesOfWork = [
  page('/', () => import('./overview-page.tsx'), 'OverviewPage'),

  page('/tasks', () => import('#plans/web/tasks/my-tasks-page.tsx'), 'MyTasksPage'),
  page('/tasks/$organizationId/$taskId', () => import('./plan-task-page.tsx'), 'PlanTaskPage'),
  page('/reports', () => import('#plans/web/review/review-page.tsx'), 'ReviewPage'),
  page('/calendar', () => import('#plans/web/calendar/calendar-page.tsx'), 'CalendarPage'),
  page('/board', () => import('#plans/web/board/board-page.tsx'), 'BoardPage'),
  page('/board/tasks', () => import('#plans/web/board/board-tasks-page.tsx'), 'BoardTasksPage'),
  page('/summary', () => import('#plans/web/board/board-summary-page.tsx'), 'SummaryPage'),
  page('/plans', () => import('#plans/web/plans-page.tsx'), 'PlansPage'),
  page('/plans/import', () => import('#plans/web/import-plan-page.tsx'), 'ImportPlanPage'),
  page('/plans/new', () => import('#plans/web/new-plan-page.tsx'), 'NewPlanPage'),
  page('/plans/$planId', () => import('#plans/web/plan-page.tsx'), 'PlanPage'),
  page('/plans/$planId/actions/$actionId', () => import('./plan-action-page.tsx'), 'PlanActionPage'),
  page('/plan-settings', () => import('#plans/web/papers/plan-settings-page.tsx'), 'PlanSettingsPage'),

  page('/organizations', () => import('#organizations/web/organizations-page.tsx'), 'OrganizationsPage'),
  page(
    '/organizations/add',
    () => import('#organizations/web/add-organization-page.tsx'),
    'AddOrganizationPage',
  ),
  page('/organizations/import', () => import('#organizations/web/import-page.tsx'), 'ImportPage'),
  page('/organizations/groups', () => import('#organizations/web/groups-page.tsx'), 'GroupsPage'),
  page('/organizations/$organizationId', () => import('./organization-sections.tsx'), 'OrganizationPage'),

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

  page('/profile', () => import('./profile.tsx'), 'ProfilePage'),
  page('/notices', () => import('#reminders/web/notices-page.tsx'), 'NoticesPage'),
  page('/mail-settings', () => import('#reminders/web/mail-settings-page.tsx'), 'MailSettingsPage'),
  page('/users', () => import('./people-pages.tsx'), 'UsersPage'),
  page('/users/add', () => import('./people-pages.tsx'), 'AddUserPage'),
  page('/users/$userId', () => import('./people-pages.tsx'), 'UserPage'),
  page('/roles', () => import('#access/web/people/roles-page.tsx'), 'RolesPage'),
  page('/audit', () => import('./people-pages.tsx'), 'AuditPage'),

  page('/sign-in', () => import('#access/web/sign-in/sign-in-page.tsx'), 'SignInPage'),
  page('/first-run', () => import('#access/web/sign-in/first-run-page.tsx'), 'FirstRunPage'),
  page('/new-password', () => import('#access/web/sign-in/new-password-page.tsx'), 'NewPasswordPage'),
  page('/enrol-totp', () => import('#access/web/sign-in/enrol-totp-page.tsx'), 'EnrolTotpPage'),
]
