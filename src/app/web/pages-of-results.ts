import { page } from './root-route.tsx'

/** Results, their catalogue and objectivity, help to schools. */
export const pagesOfResults = [
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

  page('/catalogue', () => import('#assessment/web/catalogue/catalogue-page.tsx'), 'CataloguePage'),
  page('/catalogue/add', () => import('#assessment/web/catalogue/add-work-page.tsx'), 'AddWorkPage'),
  page('/catalogue/minima', () => import('#assessment/web/catalogue/minima-page.tsx'), 'MinimaPage'),
  page(
    '/catalogue/$address',
    () => import('#assessment/web/catalogue/catalogue-work-page.tsx'),
    'CatalogueWorkPage',
  ),

  page('/objectivity', () => import('#objectivity/web/run/runs-page.tsx'), 'RunsPage'),
  page('/objectivity/new', () => import('#objectivity/web/run/start-run-page.tsx'), 'StartRunPage'),
  page('/objectivity/runs/$runId', () => import('#objectivity/web/run/run-page.tsx'), 'RunPage'),
  page('/objectivity/exemptions', () => import('#objectivity/web/run/exemptions-page.tsx'), 'ExemptionsPage'),
  page('/objectivity/regional', () => import('#objectivity/web/regional-page.tsx'), 'RegionalPage'),
  page('/objectivity/indices', () => import('#objectivity/web/index/indices-page.tsx'), 'IndicesPage'),
  page('/objectivity/medals', () => import('#objectivity/web/index/medals-page.tsx'), 'MedalsPage'),
  page('/objectivity/dossiers', () => import('#objectivity/web/dossier/dossiers-page.tsx'), 'DossiersPage'),
  page(
    '/objectivity/dossiers/$organizationId/$dossierId',
    () => import('#objectivity/web/dossier/dossier-page.tsx'),
    'DossierPage',
  ),

  page('/support', () => import('#support/web/run/runs-page.tsx'), 'SupportRunsPage'),
  page('/support/runs/$runId', () => import('#support/web/run/run-page.tsx'), 'SupportRunPage'),
  page('/support/rules', () => import('#support/web/rule/rules-page.tsx'), 'RulesPage'),
  page('/support/rules/$ruleAddress', () => import('#support/web/rule/rule-page.tsx'), 'RulePage'),
  page('/support/context', () => import('#support/web/context/context-page.tsx'), 'ContextPage'),
  page(
    '/support/context/$organizationId',
    () => import('#support/web/context/profile-page.tsx'),
    'ProfilePage',
  ),
  page('/support/cases', () => import('#support/web/case/cases-page.tsx'), 'CasesPage'),
  page('/support/cases/$organizationId/$caseId', () => import('#support/web/case/case-page.tsx'), 'CasePage'),
]
