import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '#web-kit/use-action.ts'
import { changePassword } from '../../contract.ts'
import { passwordAdvice } from './password-advice.ts'

/** Changes the person's own password; other sessions of the person are closed. */
export function PasswordForm({ currentLabel = 'Текущий пароль' }: { currentLabel?: string }) {
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '', again: '' },
    validate: {
      again: (again, { newPassword }) => (again === newPassword ? null : 'Пароли не совпадают'),
    },
  })
  const change = useAction(changePassword, {
    form,
    said: 'Пароль изменён',
    onDone: () => form.reset(),
    onProblem: ({ code, title }) => {
      if (code !== 'access/wrong-password') return false
      form.setFieldError('currentPassword', title)
      return true
    },
  })
  const showOrHide = { 'aria-label': 'Показать или скрыть пароль' }
  return (
    <form
      onSubmit={form.onSubmit(({ currentPassword, newPassword }) =>
        change.mutate({ body: { currentPassword, newPassword } }),
      )}
    >
      <Stack>
        <PasswordInput
          label={currentLabel}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={showOrHide}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="Новый пароль"
          description={passwordAdvice}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={showOrHide}
          {...form.getInputProps('newPassword')}
        />
        <PasswordInput
          label="Новый пароль ещё раз"
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={showOrHide}
          {...form.getInputProps('again')}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            Сменить пароль
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
