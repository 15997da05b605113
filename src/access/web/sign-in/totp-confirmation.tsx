import { Button, Checkbox, Code, Group, Image, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { confirmTotp } from '../../contract.ts'
import classes from './totp-confirmation.module.css'

/** The picture for the telephone, the spare codes, and the first code to prove that it works. */
export function TotpConfirmation({
  uri,
  secret,
  spareCodes,
  onDone,
}: {
  uri: string
  secret: string
  spareCodes: readonly string[]
  onDone?: () => void
}) {
  const form = useForm({
    initialValues: { code: '', hasKeptCodes: false },
    validate: { hasKeptCodes: (kept) => (kept ? null : 'Сначала сохраните запасные коды') },
  })
  const confirm = useAction(confirmTotp, {
    form,
    said: 'Вход по коду включён',
    onDone: () => onDone?.(),
    onProblem: ({ code, title }) => {
      if (code !== 'access/wrong-code') return false
      form.setFieldError('code', `${title}. Проверьте время на телефоне и введите новый код.`)
      return true
    },
  })
  return (
    <form onSubmit={form.onSubmit(({ code }) => confirm.mutate({ body: { code } }))}>
      <Stack gap="lg">
        <Group align="flex-start" gap="lg">
          <QrPicture text={uri} />
          <Stack gap="xs" flex="1 1 14rem">
            <Title order={2}>1. Добавьте запись в приложение</Title>
            <Text size="sm">
              Откройте на телефоне любое приложение для одноразовых кодов и наведите камеру на рисунок. Если
              камеры нет, введите ключ вручную:
            </Text>
            <Code className="digits">{secret.replace(/(.{4})/g, '$1 ').trim()}</Code>
          </Stack>
        </Group>
        <Stack gap="xs">
          <Title order={2}>2. Сохраните запасные коды</Title>
          <Text size="sm">
            Каждый поможет войти один раз без телефона. Больше они показаны не будут: распечатайте или
            перепишите их.
          </Text>
          <List listStyleType="none" className={classes.codes ?? ''}>
            {spareCodes.map((code) => (
              <List.Item key={code}>
                <Code className="digits">{code}</Code>
              </List.Item>
            ))}
          </List>
          <Checkbox
            label="Запасные коды сохранены"
            {...form.getInputProps('hasKeptCodes', { type: 'checkbox' })}
          />
        </Stack>
        <TextInput
          label="3. Введите код из приложения"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
          w="14rem"
          {...form.getInputProps('code')}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            Включить вход по коду
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function QrPicture({ text }: { text: string }) {
  const [picture, setPicture] = useState('')
  useEffect(() => {
    let isWanted = true
    // Always black on white: cameras read nothing else reliably.
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { margin: 2, width: 400 }))
      .then((address) => isWanted && setPicture(address))
    return () => {
      isWanted = false
    }
  }, [text])
  return picture === '' ? null : (
    <Image src={picture} w={200} h={200} alt="QR-код для приложения с одноразовыми кодами" />
  )
}
