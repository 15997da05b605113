import { Stack, Switch, Table, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { permissions } from '../../domain/permissions.ts'
import { changeRole, listRoles, type RoleSetting } from '../../people-contract.ts'
import { permissionNames, roleNames } from '../../texts.ru.ts'
import classes from './roles-page.module.css'

/** Who may do what, in one table, and which roles sign in with a code. */
export function RolesPage() {
  const answer = useAnswer(listRoles, {})
  return (
    <>
      <PageHeader
        title="Роли и права"
        meaning="Роль определяет, что человек может делать, а организация — чьи сведения он видит. Набор прав у ролей постоянный."
      />
      <Loaded answer={answer} lines={12}>
        {({ roles }) => (
          <Stack gap="xl">
            <TotpSwitches roles={roles} />
            <PermissionTable roles={roles} />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function TotpSwitches({ roles }: { roles: readonly RoleSetting[] }) {
  return (
    <section className={`surface ${classes.switches}`} aria-labelledby="totp-roles">
      <Title order={2} id="totp-roles" mb="sm">
        Обязательный вход по коду
      </Title>
      <Stack gap="xs">
        {roles.map((role) => (
          <TotpSwitch key={role.role} role={role} />
        ))}
      </Stack>
    </section>
  )
}

function TotpSwitch({ role }: { role: RoleSetting }) {
  const change = useAction(changeRole, {
    said: ({ role: saved }) =>
      saved.isTotpRequired
        ? `${roleNames[saved.role]}: вход по коду обязателен`
        : `${roleNames[saved.role]}: вход по коду по желанию`,
  })
  return (
    <Switch
      label={`${roleNames[role.role]} (${plural(role.userCount, ['человек', 'человека', 'человек'])})`}
      // The answer to the press is known before the whole list has been asked for again.
      checked={change.data?.role.isTotpRequired ?? role.isTotpRequired}
      disabled={change.isPending}
      onChange={(event) =>
        change.mutate({ params: { role: role.role }, body: { isTotpRequired: event.currentTarget.checked } })
      }
    />
  )
}

function PermissionTable({ roles }: { roles: readonly RoleSetting[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`surface ${classes.frame}`} aria-label="Права ролей" tabIndex={0}>
      <Table className={classes.table ?? ''} highlightOnHover>
        <Table.Caption className="seen-by-readers-only">Права ролей</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Что можно делать</Table.Th>
            {roles.map(({ role }) => (
              <Table.Th key={role} scope="col" className={classes.role ?? ''}>
                {roleNames[role]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {permissions.map((permission) => (
            <Table.Tr key={permission}>
              <Table.Th scope="row" fw={400}>
                {permissionNames[permission]}
              </Table.Th>
              {roles.map((role) => (
                <Table.Td key={role.role} className={classes.mark ?? ''}>
                  {role.permissions.includes(permission) ? (
                    <IconCheck size={18} role="img" aria-label="можно" />
                  ) : (
                    <span className="seen-by-readers-only">нельзя</span>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
