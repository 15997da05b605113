import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { disableTotp, type Me } from '../contract.ts'
import { TotpEnrolment } from './sign-in/totp-enrolment.tsx'

/** The second step of one's own sign-in: off, being switched on, on. */
export function OwnTotp({ me }: { me: Me }) {
  const [isChanging, setChanging] = useState(false)
  const stop = () => setChanging(false)
  if (isChanging) return me.isTotpOn ? <SwitchOff onDone={stop} /> : <TotpEnrolment onDone={stop} />
  return (
    <Stack align="flex-start" gap="sm">
      <StateBadge tone={me.isTotpOn ? 'good' : 'calm'}>{me.isTotpOn ? 'Включён' : 'Выключен'}</StateBadge>
      <Text size="sm">
        {me.isTotpOn
          ? 'Кроме пароля при входе нужен код из приложения на телефоне.'
          : 'Даже если кто-то узнает ваш пароль, без кода из приложения на телефоне он не войдёт.'}
        {me.isTotpOn && me.isTotpDemanded && ' Для вашей роли он обязателен.'}
      </Text>
      {!(me.isTotpOn && me.isTotpDemanded) && (
        <Button variant="default" onClick={() => setChanging(true)}>
          {me.isTotpOn ? 'Выключить' : 'Включить'}
        </Button>
      )}
    </Stack>
  )
}

function SwitchOff({ onDone }: { onDone: () => void }) {
  const form = useForm({ initialValues: { password: '' } })
  const disable = useAction(disableTotp, {
    form,
    said: 'Вход по коду выключен',
    onDone,
    onProblem: ({ code, title }) => {
      if (code !== 'access/wrong-password') return false
      form.setFieldError('password', title)
      return true
    },
  })
  return (
    <form onSubmit={form.onSubmit((body) => disable.mutate({ body }))}>
      <Stack>
        <PasswordInput
          label="Ваш пароль"
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={disable.isPending}>
            Выключить вход по коду
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
