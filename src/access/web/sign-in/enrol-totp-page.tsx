import { Paper, Stack } from '@mantine/core'
import { PageHeader } from '#web-kit/page-header.tsx'
import { TotpEnrolment } from './totp-enrolment.tsx'

/** Stands before the work of those whose role signs in with a code. */
export function EnrolTotpPage() {
  return (
    <Stack maw="36rem" mx="auto">
      <PageHeader
        title="Настройте вход по коду"
        meaning="Для вашей роли кроме пароля нужен код из приложения на телефоне. Это займёт две минуты."
      />
      <Paper className="surface" p="lg">
        <TotpEnrolment />
      </Paper>
    </Stack>
  )
}
