import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { OrganizationGroupView, OrganizationRow } from '../contract.ts'
import { type CodeSystem, codeSystems } from '../domain/code-system.ts'
import {
  codeSystemNames,
  organizationStateNames,
  organizationTypeNames,
  settlementKindNames,
} from '../texts.ru.ts'
import { OrganizationState } from './organization-state.tsx'

/** What the registry's table shows; the codes of each system wait in «Столбцы». */
export function organizationColumns(groups: readonly OrganizationGroupView[]): Column<OrganizationRow>[] {
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: (one) => one.shortName,
      show: (one) => <PageLink to={`/organizations/${one.organizationId}`}>{one.shortName}</PageLink>,
    },
    { key: 'type', title: 'Тип', value: (one) => organizationTypeNames[one.type], choose: 'Все типы' },
    {
      key: 'place',
      title: 'Местность',
      value: (one) => (one.settlementKind === null ? null : settlementKindNames[one.settlementKind]),
      choose: 'Любая местность',
    },
    { key: 'settlement', title: 'Населённый пункт', value: (one) => one.settlement },
    { key: 'head', title: 'Руководитель', value: (one) => one.headName },
    { key: 'phone', title: 'Телефон', isWhole: true, value: (one) => one.phone },
    {
      key: 'condition',
      title: 'Состояние',
      value: (one) => organizationStateNames[one.state],
      show: (one) => <OrganizationState state={one.state} />,
    },
    { key: 'full', title: 'Полное наименование', isExtra: true, value: (one) => one.fullName },
    { key: 'address', title: 'Адрес', isExtra: true, value: (one) => one.address },
    { key: 'mail', title: 'Почта', isExtra: true, value: (one) => one.mail },
    {
      key: 'groups',
      title: 'Группы',
      isExtra: true,
      value: (one) =>
        groups
          .filter((group) => one.groupIds.includes(group.groupId))
          .map((group) => group.name)
          .join(', ') || null,
    },
    ...codeSystems.map((system) => codeColumn(system)),
  ]
}

function codeColumn(system: CodeSystem): Column<OrganizationRow> {
  return {
    key: `code-${system}`,
    title: codeSystemNames[system],
    isExtra: true,
    value: (one) => one.codes.find((code) => code.system === system)?.code ?? null,
  }
}
