import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { changeProfile, type Me, whoAmI } from '../contract.ts'
import { roleNames } from '../texts.ru.ts'
import { OwnSessions } from './own-sessions.tsx'
import { OwnTotp } from './own-totp.tsx'
import { PasswordForm } from './sign-in/password-form.tsx'

/** The signed-in person's own account; `children` are the parts other contexts add. */
export function ProfilePage({ children }: { children?: ReactNode }) {
  const answer = useAnswer(whoAmI, {})
  return (
    <>
      <PageHeader
        title="Мои сведения"
        meaning="Имя, пароль и способы входа. Роль и организации назначает администратор."
      />
      <Loaded answer={answer}>{({ me }) => me && <Profile me={me}>{children}</Profile>}</Loaded>
    </>
  )
}

function Profile({ me, children }: { me: Me; children?: ReactNode }) {
  return (
    <Stack maw="44rem" gap="lg">
      <ProfilePart title="Обо мне">
        <NameForm me={me} />
      </ProfilePart>
      {children}
      <ProfilePart title="Пароль">
        <PasswordForm />
      </ProfilePart>
      <ProfilePart title="Вход по коду из приложения">
        <OwnTotp me={me} />
      </ProfilePart>
      <ProfilePart title="Где я сейчас вошёл в систему">
        <OwnSessions />
      </ProfilePart>
    </Stack>
  )
}

export function ProfilePart({
  title,
  id,
  children,
}: {
  title: string
  /** Where a link may lead to. */
  id?: string
  children: ReactNode
}) {
  return (
    <Paper component="section" className="surface" p="lg" aria-label={title} {...(id ? { id } : {})}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  )
}

function NameForm({ me }: { me: Me }) {
  const form = useForm({ initialValues: { name: me.name } })
  const save = useAction(changeProfile, { form, said: 'Сохранено', onDone: () => form.resetDirty() })
  return (
    <form onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
      <Stack>
        <TextInput
          label="Фамилия, имя, отчество"
          required
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <Text size="sm">
          Вход: {me.email}. Роль: {roleNames[me.role].toLocaleLowerCase('ru')}.
        </Text>
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Сохранить
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
