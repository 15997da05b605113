import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  activateUser,
  deactivateUser,
  resetPassword,
  resetTotp,
  type User,
  unlockUser,
} from '../../people-contract.ts'
import { TemporaryPassword } from '../sign-in/temporary-password.tsx'

/** What an administrator does when a person cannot come in, or must not any more. */
export function UserActs({ user }: { user: User }) {
  const [password, setPassword] = useState('')
  const params = { userId: user.userId }
  const activate = useAction(activateUser, { said: 'Учётная запись включена' })
  const deactivate = useAction(deactivateUser, {
    onDone: () => offerUndo('Учётная запись отключена', () => activate.mutate({ params })),
  })
  const newPassword = useAction(resetPassword, {
    onDone: ({ temporaryPassword }) => setPassword(temporaryPassword),
  })
  const dropTotp = useAction(resetTotp, { said: 'Вход по коду сброшен' })
  const unlock = useAction(unlockUser, { said: 'Блокировка снята' })

  const askNewPassword = async () => {
    const agreed = await confirmAct({
      question: 'Сбросить пароль?',
      object: user.name,
      consequence: 'Прежний пароль перестанет действовать, открытые сеансы завершатся.',
      act: 'Сбросить пароль',
    })
    if (agreed) newPassword.mutate({ params })
  }
  const askDropTotp = async () => {
    const agreed = await confirmAct({
      question: 'Сбросить вход по коду?',
      object: user.name,
      consequence:
        'До новой настройки человек будет входить только по паролю. Убедитесь, что просит именно он.',
      act: 'Сбросить',
    })
    if (agreed) dropTotp.mutate({ params })
  }
  return (
    <Stack gap="md">
      <Text size="sm">
        Последний вход: <MomentText at={user.lastSignedInAt} />. Вход по коду:{' '}
        {user.isTotpOn ? 'включён' : 'не настроен'}.
      </Text>
      {password !== '' && <TemporaryPassword person={user.name} password={password} />}
      <Group gap="xs">
        <Button variant="default" onClick={() => void askNewPassword()} loading={newPassword.isPending}>
          Сбросить пароль
        </Button>
        {user.isTotpOn && (
          <Button variant="default" onClick={() => void askDropTotp()} loading={dropTotp.isPending}>
            Сбросить вход по коду
          </Button>
        )}
        <Button variant="default" onClick={() => unlock.mutate({ params })} loading={unlock.isPending}>
          Снять блокировку входа
        </Button>
        {user.isActive ? (
          <Button
            variant="default"
            onClick={() => deactivate.mutate({ params })}
            loading={deactivate.isPending}
          >
            Отключить учётную запись
          </Button>
        ) : (
          <Button variant="default" onClick={() => activate.mutate({ params })} loading={activate.isPending}>
            Включить учётную запись
          </Button>
        )}
      </Group>
    </Stack>
  )
}
