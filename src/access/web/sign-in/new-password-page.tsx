import { Paper, Stack } from '@mantine/core'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PasswordForm } from './password-form.tsx'

/** Stands before the work while the password is one that somebody else has seen. */
export function NewPasswordPage() {
  return (
    <Stack maw="28rem" mx="auto">
      <PageHeader
        title="Придумайте свой пароль"
        meaning="Вы вошли с временным паролем, который видел администратор. Замените его, чтобы продолжить."
      />
      <Paper className="surface" p="lg">
        <PasswordForm currentLabel="Временный пароль" />
      </Paper>
    </Stack>
  )
}
