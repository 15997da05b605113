import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { officialMarkerName } from '../domain/dossier/official-words.ts'
import { markers } from '../domain/evidence/marker.ts'
import type { Tier } from '../domain/screen.ts'
import type { RunSchool, RunView } from '../domain/shapes.ts'
import { dossierStateNames, markerNames, ruleNames, tooLittleText } from '../texts.ru.ts'
import { OpenDossier } from './open-dossier.tsx'
import { DossierBadge } from './state-badges.tsx'

/** A sign is worth a word from here on. */
const TOLD = 0.05

/** Columns of a list of schools; the rows come by the alphabet and no column ranks them. */
export function runSchoolColumns(run: RunView, tier: Tier, withRules: boolean): readonly Column<RunSchool>[] {
  const titles = new Map(run.works.map(({ workId, title }) => [workId, title]))
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
      : [{ key: 'signs', title: 'Признаки', value: (school: RunSchool) => signWords(school) || null }]),
    {
      key: 'works',
      title: 'В каких работах',
      isExtra: true,
      value: ({ namedWorks }) => namedWorks.map((workId) => titles.get(workId) ?? '').join('; ') || null,
    },
    {
      key: 'tested',
      title: 'Работ',
      isNumber: true,
      value: ({ tested }) => tested,
    },
    {
      key: 'little',
      title: 'Оговорка',
      isExtra: true,
      value: ({ tooLittle }) => (tooLittle ? tooLittleText : null),
    },
    {
      key: 'official',
      title: 'Официальный список',
      value: ({ official }) => official.map(({ year }) => year).join(', ') || null,
      show: ({ official, yearsListed }) =>
        official.length === 0 ? (
          '—'
        ) : (
          <span title={official.map(({ markers: own }) => own.map(officialMarkerName).join(', ')).join('; ')}>
            {official.map(({ year }) => year).join(', ')}
            {yearsListed > 1 ? ` (${yearsListed} из 3 лет)` : ''}
          </span>
        ),
    },
    ...(withRules
      ? [
          {
            key: 'rules',
            title: 'Привычные правила',
            value: ({ rules }: RunSchool) => rules.map((rule) => ruleNames[rule]).join('; ') || null,
          },
        ]
      : []),
    {
      key: 'dossier',
      title: 'Досье',
      value: ({ dossierState }) => dossierState && dossierStateNames[dossierState],
      show: (school) =>
        school.dossierId !== null && school.dossierState !== null ? (
          <PageLink to={`/objectivity/dossiers/${school.organizationId}/${school.dossierId}`}>
            <DossierBadge state={school.dossierState} />
          </PageLink>
        ) : (
          <OpenDossier runId={run.runId} school={school} />
        ),
    },
  ]
}

function signWords({ markers: own }: RunSchool): string {
  return markers
    .filter((marker) => (own[marker] ?? 1) < TOLD)
    .map((marker) => markerNames[marker])
    .join('; ')
}
