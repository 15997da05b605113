import { Paper, Stack, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { changeUser, getUser, type User } from '../../people-contract.ts'
import type { OrganizationChoice } from './organization-choice.ts'
import { UserActs } from './user-acts.tsx'
import { UserForm, type UserValues } from './user-form.tsx'
import { UserState } from './user-state.tsx'

/** One person's account, as the administrator keeps it. */
export function UserPage({ organizations }: { organizations: readonly OrganizationChoice[] }) {
  const answer = useAnswer(getUser, { params: { userId: useAddressText('userId') } })
  return (
    <Loaded answer={answer}>
      {({ user }) => (
        <>
          <PageHeader
            title={user.name}
            meaning={<UserState user={user} />}
            above={<PageLink to="/users">Пользователи</PageLink>}
          />
          <Stack gap="lg">
            <Paper className="surface" p="lg">
              <ChangeUser key={user.version} user={user} organizations={organizations} />
            </Paper>
            <Paper component="section" className="surface" p="lg" aria-label="Вход в систему">
              <Title order={2} mb="sm">
                Вход в систему
              </Title>
              <UserActs user={user} />
            </Paper>
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function ChangeUser({ user, organizations }: { user: User; organizations: readonly OrganizationChoice[] }) {
  const form = useForm<UserValues>({
    initialValues: {
      name: user.name,
      email: user.email,
      role: user.role,
      organizationIds: [...user.organizationIds],
    },
  })
  const save = useAction(changeUser, { form, said: 'Сохранено' })
  return (
    <UserForm
      form={form}
      organizations={organizations}
      onSubmit={(values) =>
        save.mutate({ params: { userId: user.userId }, body: { ...values, version: user.version } })
      }
      isBusy={save.isPending}
      submit="Сохранить"
    />
  )
}
