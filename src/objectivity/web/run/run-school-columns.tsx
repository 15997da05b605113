import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { Baseline } from '../../domain/baselines/baseline.ts'
import type { Tier } from '../../domain/screen.ts'
import type { RunSchool, RunView } from '../../domain/shapes.ts'
import { schoolWords } from '../../domain/stored/school-words.ts'
import { dossierStateNames } from '../../texts/dossier.ru.ts'
import { DossierOfOtherRun } from '../dossier/dossier-of-other-run.tsx'
import { DossierBadge } from '../state-badges.tsx'

/** Columns of a list of schools; the rows come by the alphabet and no column ranks them. */
export function runSchoolColumns(
  run: RunView,
  tier: Tier,
  chosen: readonly Baseline[],
): readonly Column<RunSchool>[] {
  const titles = new Map(run.works.map(({ workId, title }) => [workId, title]))
  const said = (school: RunSchool) => schoolWords(school, titles)
  return [
    {
      key: 'school',
      title: 'Школа',
      isName: true,
      value: ({ organizationName }) => organizationName,
      show: ({ organizationId, organizationName }) => (
        <PageLink to={`/organizations/${organizationId}`}>{organizationName}</PageLink>
      ),
    },
    // Where nothing is found, a weak sign of its own is chance and would only be read as a hint.
    ...(tier === 'nothing-found'
      ? []
      : [{ key: 'signs', title: 'Признаки', value: (school: RunSchool) => said(school).signs || null }]),
    ...(run.schoolRows.some((school) => school.tier === tier && school.namedWorks.length > 0)
      ? [
          {
            key: 'works',
            title: 'Виден и в отдельных работах',
            isExtra: true,
            value: (school: RunSchool) => said(school).works || null,
          },
        ]
      : []),
    {
      key: 'tested',
      title: 'Работ учеников',
      isNumber: true,
      value: ({ tested }) => tested,
    },
    {
      key: 'little',
      title: 'Оговорка',
      isExtra: true,
      value: (school) => said(school).caveat || null,
    },
    {
      key: 'official',
      title: 'Официальный список',
      value: (school) => said(school).official || null,
      show: (school) => <span title={said(school).officialMarkers}>{said(school).official || '—'}</span>,
    },
    ...(chosen.length > 0
      ? [
          {
            key: 'rules',
            title: 'Привычные правила',
            value: (school: RunSchool) =>
              said({ ...school, rules: school.rules.filter((rule) => chosen.includes(rule)) }).rules || null,
          },
        ]
      : []),
    {
      key: 'dossier',
      title: 'Досье',
      value: ({ dossierState, open }) => {
        const state = dossierState ?? open?.state
        return state ? dossierStateNames[state] : null
      },
      show: (school) =>
        school.dossierId !== null && school.dossierState !== null ? (
          <PageLink to={`/objectivity/dossiers/${school.organizationId}/${school.dossierId}`}>
            <DossierBadge state={school.dossierState} />
          </PageLink>
        ) : (
          <DossierOfOtherRun runId={run.runId} school={school} />
        ),
    },
  ]
}
