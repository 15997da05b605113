import { Button, Paper, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOrganizationGroups, listOrganizations, type OrganizationGroupView } from '../contract.ts'
import { GroupActs } from './group-acts.tsx'
import { GroupForm } from './group-form.tsx'
import { ruleWords } from './rule-words.ts'

/** Named sets of organisations: a plan's performer «все школы» is one of them. */
export function GroupsPage() {
  const mayManage = useMay()('organizations.registry.manage')
  const [editing, setEditing] = useState<OrganizationGroupView | 'new' | null>(null)
  const answer = useAnswer(listOrganizationGroups, {})
  const organizations = useAnswer(listOrganizations, { query: { state: 'all' } }).data?.organizations ?? []
  const done = () => setEditing(null)
  return (
    <>
      <PageHeader
        title="Группы организаций"
        above={<PageLink to="/organizations">Организации</PageLink>}
        meaning="Группа — исполнитель в плане: «все школы», «сельские школы». Состав по правилу пополняется сам, когда в реестре появляется подходящая организация."
        actions={
          mayManage && editing === null && <Button onClick={() => setEditing('new')}>Добавить группу</Button>
        }
      />
      <Stack gap="lg">
        {editing !== null && (
          <Paper
            component="section"
            className="surface"
            p="lg"
            aria-label={editing === 'new' ? 'Новая группа' : editing.name}
          >
            <Title order={2} mb="sm">
              {editing === 'new' ? 'Новая группа' : editing.name}
            </Title>
            <GroupForm
              key={editing === 'new' ? 'new' : editing.groupId}
              group={editing === 'new' ? null : editing}
              organizations={organizations}
              onDone={done}
            />
          </Paper>
        )}
        <Loaded answer={answer}>
          {({ groups }) => (
            <DataTable
              name="organization-groups"
              caption="Группы организаций"
              rows={groups.filter((group) => !group.deleted)}
              columns={groupColumns(mayManage, setEditing)}
              rowKey={(group) => group.groupId}
              empty={
                <EmptyState title="Групп пока нет">
                  Добавьте группу, чтобы назначать её исполнителем в планах.
                </EmptyState>
              }
            />
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function groupColumns(
  mayManage: boolean,
  onEdit: (group: OrganizationGroupView) => void,
): Column<OrganizationGroupView>[] {
  const columns: Column<OrganizationGroupView>[] = [
    {
      key: 'name',
      title: 'Группа',
      isName: true,
      value: (group) => group.name,
      show: (group) => (
        <PageLink to="/organizations" search={{ group: String(group.groupId) }}>
          {group.name}
        </PageLink>
      ),
    },
    { key: 'rule', title: 'Кто входит', value: ruleWords },
    { key: 'members', title: 'Организаций', isNumber: true, value: (group) => group.memberIds.length },
  ]
  if (!mayManage) return columns
  return [
    ...columns,
    {
      key: 'acts',
      title: 'Что сделать',
      isActs: true,
      value: () => null,
      show: (group) => <GroupActs group={group} onEdit={() => onEdit(group)} />,
    },
  ]
}
