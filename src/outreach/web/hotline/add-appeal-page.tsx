import { Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addAppeal, getHotline, type HotlineView } from '../../contract.ts'
import { AppealFields } from './appeal-fields.tsx'
import { type AppealValues, bodyOfAppeal, firstAppealValues } from './appeal-values.ts'

/** A question is written down while the caller is still speaking: what matters comes first. */
export function AddAppealPage() {
  const answer = useAnswer(getHotline, {})
  return (
    <>
      <PageHeader
        title="Новое обращение"
        above={<PageLink to="/outreach/hotline">Горячая линия</PageLink>}
        meaning="Запишите вопрос и тему. Срок ответа посчитается сам."
      />
      <Loaded answer={answer} lines={12}>
        {(hotline) => <AddAppeal hotline={hotline} />}
      </Loaded>
    </>
  )
}

type Values = AppealValues & { contactName: string; contactPhone: string }

function AddAppeal({ hotline }: { hotline: HotlineView }) {
  const go = useGo()
  const form = useForm<Values>({
    initialValues: { ...firstAppealValues(hotline), contactName: '', contactPhone: '' },
  })
  const add = useAction(addAppeal, {
    form,
    said: 'Обращение записано',
    onDone: ({ appealId }) => go(`/outreach/hotline/${appealId}`),
  })
  const submit = form.onSubmit(({ contactName, contactPhone, ...values }) => {
    const { receivedOn } = values
    if (receivedOn === null) return form.setErrors({ receivedOn: 'Укажите день' })
    if (values.topicId === '') return form.setErrors({ topicId: 'Выберите тему' })
    const contact = { contactName: contactName.trim() || null, contactPhone: contactPhone.trim() || null }
    add.mutate({ body: { ...bodyOfAppeal(values, receivedOn), ...contact } })
  })
  const { contactDays } = hotline.setting
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <AppealFields form={form} hotline={hotline} />
          <Title order={2} mt="sm">
            Кому перезвонить
          </Title>
          <Text size="sm" c="dimmed">
            Только если человек просит перезвонить. Видны вам и тому, кто отвечает; стираются через{' '}
            {plural(contactDays, ['день', 'дня', 'дней'])} после ответа.
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label="Как обращаться" autoComplete="off" {...form.getInputProps('contactName')} />
            <TextInput label="Телефон" autoComplete="off" {...form.getInputProps('contactPhone')} />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={add.isPending}>
              Записать
            </Button>
            <PageButton to="/outreach/hotline" variant="default">
              Не записывать
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
