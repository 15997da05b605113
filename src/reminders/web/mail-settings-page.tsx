import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DateText, MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  getMailSettings,
  getReminderSettings,
  type MailStanding,
  saveReminderSettings,
  sendTrialMail,
} from '../contract.ts'
import { MailForm } from './mail-form.tsx'

/** How letters leave the installation, what became of them, and when lateness is told higher up. */
export function MailSettingsPage() {
  const answer = useAnswer(getMailSettings, {})
  return (
    <>
      <PageHeader
        title="Почта и напоминания"
        meaning="Через какой сервер уходят сводки. Без почты всё работает: сводки видны на странице «Уведомления»."
      />
      <Loaded answer={answer}>
        {(mail) => (
          <Stack maw="44rem" gap="lg">
            <Paper component="section" className="surface" p="lg" aria-label="Состояние почты">
              <Standing mail={mail} />
            </Paper>
            {mail.source !== 'environment' && (
              <Paper component="section" className="surface" p="lg" aria-label="Сервер почты">
                <Title order={2} mb="sm">
                  Сервер почты
                </Title>
                <MailForm key={mail.version} mail={mail} />
              </Paper>
            )}
            <Paper component="section" className="surface" p="lg" aria-label="Просроченное">
              <Title order={2} mb="sm">
                Просроченное
              </Title>
              <Escalation />
            </Paper>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Standing({ mail }: { mail: MailStanding }) {
  const trial = useAction(sendTrialMail, { said: ({ sentTo }) => `Письмо отправлено: ${sentTo}` })
  return (
    <Stack gap="sm" align="flex-start">
      {mail.settings === null ? (
        <StateBadge tone="calm">Почта не настроена</StateBadge>
      ) : (
        <StateBadge tone={mail.failures.length > 0 || mail.isPasswordLost ? 'attention' : 'good'}>
          Письма уходят через {mail.settings.host}, порт {mail.settings.port}
        </StateBadge>
      )}
      {mail.source === 'environment' && (
        <Text size="sm">Сервер задан при запуске системы (MSOKO_SMTP_HOST), здесь он не изменяется.</Text>
      )}
      {mail.isPasswordLost && (
        <Text c="var(--bad)">
          Сохранённый пароль не читается: секрет системы сменился. Введите пароль заново.
        </Text>
      )}
      {mail.isAddressUnknown && (
        <Text size="sm">В письмах нет ссылки: при запуске не задан адрес системы (MSOKO_PUBLIC_URL).</Text>
      )}
      {mail.lastSentAt !== null && (
        <Text size="sm">
          Последнее письмо ушло <MomentText at={mail.lastSentAt} />.
        </Text>
      )}
      {mail.waiting > 0 && (
        <Text size="sm">Ждут отправки: {plural(mail.waiting, ['письмо', 'письма', 'писем'])}.</Text>
      )}
      {mail.failures.map(({ reason, count, lastDay }) => (
        <Text key={reason} c="var(--bad)">
          Почта не отправлена: {reason}. {plural(count, ['письмо', 'письма', 'писем'])}, последний раз{' '}
          <DateText date={lastDay} />
        </Text>
      ))}
      {mail.settings !== null && (
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate({})}>
          Отправить проверочное письмо
        </Button>
      )}
    </Stack>
  )
}

function Escalation() {
  const answer = useAnswer(getReminderSettings, {})
  return (
    <Loaded answer={answer} lines={2}>
      {(settings) => <EscalationForm key={settings.version} settings={settings} />}
    </Loaded>
  )
}

function EscalationForm({ settings }: { settings: { version: number; escalateAfter: number } }) {
  const form = useForm({ initialValues: { escalateAfter: settings.escalateAfter } })
  const save = useAction(saveReminderSettings, { form, said: 'Сохранено' })
  return (
    <form
      onSubmit={form.onSubmit((values) => save.mutate({ body: { ...values, version: settings.version } }))}
    >
      <Stack>
        <NumberInput
          label="Через сколько рабочих дней сообщать специалистам управления и администратору"
          description="Один раз, когда просрочка дошла до этого числа."
          styles={{ wrapper: { maxWidth: '12rem' } }}
          min={1}
          max={60}
          allowDecimal={false}
          {...form.getInputProps('escalateAfter')}
        />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Сохранить
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
