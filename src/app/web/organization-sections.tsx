import { whoAmI } from '#access/contract.ts'
import { OrganizationPeople } from '#access/web/people/organization-people.tsx'
import { OrganizationResults } from '#assessment/web/results/organization-results.tsx'
import { OrganizationFindings } from '#control/web/finding/organization-findings.tsx'
import { OrganizationCycle } from '#cycle/web/organization-cycle.tsx'
import { OrganizationRequiredActs } from '#documents/web/organization-required-acts.tsx'
import { OrganizationIndicators } from '#monitoring/web/indicators/organization-indicators.tsx'
import { OrganizationDossiers } from '#objectivity/web/dossier/organization-dossiers.tsx'
import { OrganizationGroups } from '#organizations/web/organization-groups.tsx'
import {
  OrganizationPage as Organization,
  type OrganizationSection,
} from '#organizations/web/organization-page.tsx'
import { OrganizationWork } from '#plans/web/board/organization-work.tsx'
import { OpenTasksNotice } from '#plans/web/board/settle-organization.tsx'
import { OrganizationCases } from '#support/web/case/organization-cases.tsx'
import { OrganizationNameCases } from '#templates/web/organization-name-cases.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'

type Section = OrganizationSection & {
  /** Not shown to a person without this permission. */
  readonly may?: string
  /** Only for those whose rows it tells of: the organisation's own people and who sees the municipality. */
  readonly isInner?: true
}

/** What each context has to say about an organisation, in the order of the page. A new context adds its section here. */
const sections: readonly Section[] = [
  {
    key: 'work',
    title: 'Поручения',
    may: 'plans.plan.read',
    isInner: true,
    show: (organization) => <OrganizationWork organization={organization} />,
  },
  {
    key: 'results',
    title: 'Результаты',
    may: 'assessment.results.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationResults organizationId={organizationId} />,
  },
  {
    key: 'indicators',
    title: 'Показатели',
    may: 'monitoring.indicator.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationIndicators organizationId={organizationId} />,
  },
  {
    key: 'acts',
    title: 'Обязательные акты',
    may: 'documents.act.read',
    isInner: true,
    show: (organization) => <OrganizationRequiredActs organization={organization} />,
  },
  {
    key: 'findings',
    title: 'Замечания проверок',
    may: 'control.inspection.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationFindings organizationId={organizationId} />,
  },
  {
    key: 'dossiers',
    title: 'Объективность результатов',
    may: 'objectivity.dossier.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationDossiers organizationId={organizationId} />,
  },
  {
    key: 'cycle',
    title: 'Находки и рекомендации',
    may: 'cycle.finding.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationCycle organizationId={organizationId} />,
  },
  {
    key: 'name-cases',
    title: 'Название в падежах',
    may: 'templates.template.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationNameCases organizationId={organizationId} />,
  },
  {
    key: 'support',
    title: 'Сопровождение',
    may: 'support.case.read',
    isInner: true,
    show: ({ organizationId }) => <OrganizationCases organizationId={organizationId} />,
  },
  {
    key: 'people',
    title: 'Кто входит в систему',
    may: 'access.user.list',
    show: ({ organizationId }) => <OrganizationPeople organizationId={organizationId} />,
  },
  {
    key: 'groups',
    title: 'Группы',
    may: 'organizations.registry.read',
    show: (organization) => <OrganizationGroups organization={organization} />,
  },
]

/** The page of one organisation with everything the contexts know of it. */
export function OrganizationPage() {
  const may = useMay()
  const me = useAnswer(whoAmI, {}).data?.me
  const isWithin = (organizationId: number) =>
    me?.reach === 'municipality' || (me?.organizationIds.includes(organizationId) ?? false)
  return (
    <Organization
      beforeClosing={({ organizationId }) => <OpenTasksNotice organizationId={organizationId} />}
      sections={sections
        .filter((section) => section.may === undefined || may(section.may))
        .map(({ isInner, ...section }) => ({
          ...section,
          ...(isInner ? { isFor: ({ organizationId }) => isWithin(organizationId) } : {}),
        }))}
    />
  )
}
