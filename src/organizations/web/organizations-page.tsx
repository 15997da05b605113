import { Button, Select } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import {
  exportOrganizations,
  listOrganizationGroups,
  listOrganizations,
  type OrganizationRow,
} from '../contract.ts'
import { organizationTypeNames } from '../texts.ru.ts'
import { organizationColumns } from './organization-columns.tsx'

const states = [
  { value: 'active', label: 'Действующие' },
  { value: 'planned', label: 'Ещё не открытые' },
  { value: 'closed', label: 'Закрытые' },
  { value: 'all', label: 'Все' },
] as const

/** The registry of the municipality. */
export function OrganizationsPage() {
  const may = useMay()
  const [filters, setFilters] = useFilters(['state', 'group'])
  const state = states.find(({ value }) => value === filters.state)?.value ?? 'active'
  const groups = useAnswer(listOrganizationGroups, {}).data?.groups.filter((group) => !group.deleted) ?? []
  const query = { state, ...(filters.group === '' ? {} : { groupId: Number(filters.group) }) }
  const answer = useAnswer(listOrganizations, { query })
  return (
    <>
      <PageHeader
        title="Организации"
        meaning={answer.data ? registryWords(answer.data.organizations) : undefined}
        actions={
          <>
            <PageButton to="/organizations/groups" variant="default">
              Группы
            </PageButton>
            <Button
              variant="default"
              onClick={() => void download(exportOrganizations, { query }).catch(notifyProblem)}
            >
              Скачать реестр с кодами
            </Button>
            {may('organizations.registry.import') && (
              <PageButton to="/organizations/import" variant="default">
                Загрузить из файла
              </PageButton>
            )}
            {may('organizations.registry.manage') && (
              <PageButton to="/organizations/add">Добавить организацию</PageButton>
            )}
          </>
        }
      />
      <Loaded answer={answer} lines={12}>
        {({ organizations, registryCount }) =>
          registryCount === 0 ? (
            <EmptyRegistry />
          ) : (
            <DataTable
              name="organizations"
              caption="Организации"
              rows={organizations}
              columns={organizationColumns(groups)}
              rowKey={(one) => one.organizationId}
              tools={
                <>
                  <Select
                    aria-label="Группа"
                    placeholder="Все группы"
                    data={groups.map(({ groupId, name }) => ({ value: String(groupId), label: name }))}
                    value={filters.group || null}
                    onChange={(value) => setFilters({ group: value ?? '' })}
                    clearable
                    clearButtonProps={{ 'aria-label': 'Очистить: группа' }}
                    w={{ base: 'calc(50% - 0.25rem)', xs: 165 }}
                  />
                  <Select
                    aria-label="Состояние"
                    data={[...states]}
                    value={state}
                    allowDeselect={false}
                    onChange={(value) => setFilters({ state: value === 'active' ? '' : (value ?? '') })}
                    w={{ base: 'calc(50% - 0.25rem)', xs: 165 }}
                  />
                </>
              }
            />
          )
        }
      </Loaded>
    </>
  )
}

function EmptyRegistry() {
  const may = useMay()
  return (
    <EmptyState
      title="Реестр пуст"
      action={
        may('organizations.registry.import') && (
          <PageButton to="/organizations/import">Загрузить из файла</PageButton>
        )
      }
    >
      Здесь будут школы, детские сады и другие организации муниципального образования с их кодами и историей.
      Проще всего загрузить готовый список из Excel.
    </EmptyState>
  )
}

function registryWords(organizations: readonly OrganizationRow[]): string {
  const count = (type: OrganizationRow['type']) => organizations.filter((one) => one.type === type).length
  const parts = [
    plural(count('school'), ['школа', 'школы', 'школ']),
    plural(count('kindergarten'), ['детский сад', 'детских сада', 'детских садов']),
    `${organizationTypeNames['extra-education'].toLocaleLowerCase('ru')}: ${count('extra-education')}`,
  ]
  return `${parts.join(', ')}.`
}
