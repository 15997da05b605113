import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { useAction } from '#web-kit/use-action.ts'
import { startTotp } from '../../contract.ts'
import { TotpConfirmation } from './totp-confirmation.tsx'

/** Switching on the code: the password first, then the picture for the telephone and the first code. */
export function TotpEnrolment({ onDone }: { onDone?: () => void }) {
  const [started, setStarted] = useState<AnswerOf<typeof startTotp> | null>(null)
  const form = useForm({ initialValues: { password: '' } })
  const start = useAction(startTotp, {
    form,
    onDone: setStarted,
    onProblem: ({ code, title }) => {
      if (code !== 'access/wrong-password') return false
      form.setFieldError('password', title)
      return true
    },
  })
  if (started) return <TotpConfirmation {...started} {...(onDone ? { onDone } : {})} />
  return (
    <form onSubmit={form.onSubmit((body) => start.mutate({ body }))}>
      <Stack>
        <PasswordInput
          label="Ваш пароль"
          description="Чтобы код не включил кто-то другой за вашим компьютером."
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={start.isPending}>
            Продолжить
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
