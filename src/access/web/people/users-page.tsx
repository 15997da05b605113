import { Select } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listUsers, type User } from '../../people-contract.ts'
import { roleNames } from '../../texts.ru.ts'
import { type OrganizationChoice, organizationWords } from './organization-choice.ts'
import { UserState, userStateWords } from './user-state.tsx'

const states = [
  { value: 'active', label: 'Работающие' },
  { value: 'deactivated', label: 'Отключённые' },
  { value: 'all', label: 'Все' },
] as const

/** Everybody who may come in. */
export function UsersPage({ organizations }: { organizations: readonly OrganizationChoice[] }) {
  const may = useMay()
  const [filters, setFilters] = useFilters(['state'])
  const state = states.find(({ value }) => value === filters.state)?.value ?? 'active'
  const answer = useAnswer(listUsers, { query: { state } })
  return (
    <>
      <PageHeader
        title="Пользователи"
        meaning="Кто входит в систему, в какой роли и от какой организации."
        actions={may('access.user.manage') && <PageButton to="/users/add">Добавить пользователя</PageButton>}
      />
      <Loaded answer={answer}>
        {({ users }) => (
          <DataTable
            name="users"
            caption="Пользователи"
            rows={users}
            columns={userColumns(organizations, may('access.user.manage'))}
            rowKey={(user) => user.userId}
            firstSort="name"
            tools={
              <Select
                aria-label="Состояние учётных записей"
                data={[...states]}
                value={state}
                allowDeselect={false}
                onChange={(value) => setFilters({ state: value === 'active' ? '' : (value ?? '') })}
                w={{ base: 'calc(50% - 0.25rem)', xs: 160 }}
              />
            }
            empty={
              state === 'active' ? undefined : (
                <EmptyState
                  title="Таких учётных записей нет"
                  action={<PageLink to="/users">К работающим</PageLink>}
                />
              )
            }
          />
        )}
      </Loaded>
    </>
  )
}

function userColumns(organizations: readonly OrganizationChoice[], mayManage: boolean): Column<User>[] {
  return [
    {
      key: 'name',
      title: 'Фамилия, имя, отчество',
      isName: true,
      value: (user) => user.name,
      show: (user) => (mayManage ? <PageLink to={`/users/${user.userId}`}>{user.name}</PageLink> : user.name),
    },
    { key: 'role', title: 'Роль', value: (user) => roleNames[user.role], choose: 'Все роли' },
    {
      key: 'organizations',
      title: 'Организации',
      value: (user) => organizationWords(user.organizationIds, organizations) || null,
    },
    { key: 'email', title: 'Почта', value: (user) => user.email },
    {
      key: 'account',
      title: 'Состояние',
      value: (user) => userStateWords(user),
      show: (user) => <UserState user={user} />,
    },
    { key: 'totp', title: 'Вход по коду', value: (user) => (user.isTotpOn ? 'включён' : 'нет') },
    {
      key: 'last',
      title: 'Последний вход',
      value: (user) => user.lastSignedInAt,
      show: (user) => <MomentText at={user.lastSignedInAt} />,
    },
  ]
}
