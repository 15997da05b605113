import { Paper } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addUser } from '../../people-contract.ts'
import { TemporaryPassword } from '../sign-in/temporary-password.tsx'
import type { OrganizationChoice } from './organization-choice.ts'
import { UserForm, type UserValues } from './user-form.tsx'

export function AddUserPage({ organizations }: { organizations: readonly OrganizationChoice[] }) {
  const [added, setAdded] = useState<AnswerOf<typeof addUser> | null>(null)
  const form = useForm<UserValues>({
    initialValues: { name: '', email: '', role: 'contributor', organizationIds: [] },
  })
  const add = useAction(addUser, { form, said: 'Пользователь добавлен', onDone: setAdded })
  return (
    <>
      <PageHeader
        title={added ? 'Пользователь добавлен' : 'Новый пользователь'}
        above={<PageLink to="/users">Пользователи</PageLink>}
      />
      <Paper className="surface" p="lg">
        {added ? (
          <TemporaryPassword person={added.user.name} password={added.temporaryPassword}>
            <PageButton to="/users">К списку пользователей</PageButton>
          </TemporaryPassword>
        ) : (
          <UserForm
            form={form}
            organizations={organizations}
            onSubmit={(body) => add.mutate({ body })}
            isBusy={add.isPending}
            submit="Добавить"
          />
        )}
      </Paper>
    </>
  )
}
