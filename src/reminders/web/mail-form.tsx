import { Button, Group, NativeSelect, NumberInput, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type MailStanding, mailSecurities, removeMailSettings, saveMailSettings } from '../contract.ts'
import { mailSecurityNames } from '../texts.ru.ts'

const usualPorts = { tls: 465, starttls: 587, none: 25 } as const

/** The mail server as an administrator types it. The stored password is never shown. */
export function MailForm({ mail }: { mail: MailStanding }) {
  const { settings, version } = mail
  const form = useForm({
    initialValues: {
      host: settings?.host ?? '',
      port: settings?.port ?? usualPorts.starttls,
      security: settings?.security ?? ('starttls' as const),
      userName: settings?.userName ?? '',
      password: '',
      sender: settings?.sender ?? '',
    },
  })
  const save = useAction(saveMailSettings, { form, said: 'Настройки почты сохранены' })
  const remove = useAction(removeMailSettings, { said: 'Почта отключена' })
  const submit = form.onSubmit(({ userName, password, ...rest }) =>
    save.mutate({
      body: {
        ...rest,
        version,
        userName: userName === '' ? null : userName,
        ...(password === '' ? {} : { password }),
      },
    }),
  )
  const switchOff = async () => {
    const agreed = await confirmAct({
      question: 'Отключить почту?',
      object: settings?.host ?? '',
      consequence: 'Письма перестанут уходить, пароль будет забыт. Страница «Уведомления» останется.',
      act: 'Отключить',
      tone: 'grave',
    })
    if (agreed) remove.mutate({})
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Сервер"
          placeholder="smtp.example.ru"
          required
          autoComplete="off"
          {...form.getInputProps('host')}
        />
        <NativeSelect
          label="Защита соединения"
          data={mailSecurities.map((value) => ({ value, label: mailSecurityNames[value] }))}
          {...form.getInputProps('security')}
        />
        <NumberInput
          label="Порт"
          w="12rem"
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('port')}
        />
        <TextInput
          label="Адрес отправителя"
          placeholder="msoko@example.ru"
          type="email"
          required
          autoComplete="off"
          {...form.getInputProps('sender')}
        />
        <TextInput
          label="Имя на сервере почты"
          description="Пусто, если сервер не спрашивает имени и пароля."
          autoComplete="off"
          {...form.getInputProps('userName')}
        />
        <PasswordInput
          label="Пароль"
          description={
            settings?.hasPassword
              ? 'Сохранён и не показывается. Введите, чтобы заменить.'
              : 'Хранится зашифрованным секретом системы.'
          }
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Сохранить
          </Button>
          {settings !== null && (
            <Button variant="default" color="red" loading={remove.isPending} onClick={() => void switchOff()}>
              Отключить почту
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
