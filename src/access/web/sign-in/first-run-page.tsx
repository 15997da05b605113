import { Button, Fieldset, Paper, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { setUp } from '../../contract.ts'
import { passwordAdvice } from './password-advice.ts'

/** The very first start: names the municipality and makes its administrator. */
export function FirstRunPage() {
  const form = useForm({
    initialValues: {
      code: '',
      municipalityName: '',
      authorityName: '',
      administratorName: '',
      email: '',
      password: '',
    },
  })
  const begin = useAction(setUp, { form })
  return (
    <Stack maw="36rem" mx="auto">
      <PageHeader
        title="Первоначальная настройка"
        meaning="Система установлена и пуста. Назовите муниципальное образование и заведите администратора — остальное можно сделать потом."
      />
      <Paper className="surface" p="lg">
        <form onSubmit={form.onSubmit((body) => begin.mutate({ body }))}>
          <Stack gap="lg">
            <TextInput
              label="Одноразовый код"
              description="Показан в окне, где запущена система."
              required
              autoFocus
              autoComplete="off"
              {...form.getInputProps('code')}
            />
            <Fieldset legend="Муниципальное образование">
              <Stack>
                <TextInput
                  label="Название"
                  placeholder="Луговской муниципальный район"
                  required
                  {...form.getInputProps('municipalityName')}
                />
                <TextInput
                  label="Орган управления образованием"
                  placeholder="Управление образования администрации Луговского района"
                  required
                  {...form.getInputProps('authorityName')}
                />
              </Stack>
            </Fieldset>
            <Fieldset legend="Администратор">
              <Stack>
                <TextInput
                  label="Фамилия, имя, отчество"
                  required
                  autoComplete="name"
                  {...form.getInputProps('administratorName')}
                />
                <TextInput
                  label="Адрес электронной почты"
                  type="email"
                  description="С ним администратор будет входить."
                  required
                  autoComplete="username"
                  {...form.getInputProps('email')}
                />
                <PasswordInput
                  label="Пароль"
                  description={passwordAdvice}
                  required
                  autoComplete="new-password"
                  visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
                  {...form.getInputProps('password')}
                />
              </Stack>
            </Fieldset>
            <Button type="submit" size="md" loading={begin.isPending}>
              Начать работу
            </Button>
          </Stack>
        </form>
      </Paper>
    </Stack>
  )
}
