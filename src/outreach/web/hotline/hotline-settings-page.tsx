import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { changeHotlineSetting, getHotline, type HotlineView } from '../../contract.ts'
import { LineList } from './line-list.tsx'
import { TopicList } from './topic-list.tsx'

/** What the hotline stands on: its seasons, topics and terms. */
export function HotlineSettingsPage() {
  const answer = useAnswer(getHotline, {})
  return (
    <>
      <PageHeader
        title="Линии, темы и сроки"
        above={<PageLink to="/outreach/hotline">Горячая линия</PageLink>}
        meaning="Телефоны и дни работы линий, темы обращений и встреч, сколько дней даётся на ответ."
      />
      <Loaded answer={answer} lines={12}>
        {(hotline) => (
          <Stack gap="lg">
            <LineList lines={hotline.lines} />
            <TopicList topics={hotline.topics} />
            <Part title="Сроки">
              <Terms key={hotline.setting.version} setting={hotline.setting} />
            </Part>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Terms({ setting: { version, answerDays, contactDays } }: { setting: HotlineView['setting'] }) {
  const form = useForm<{ answerDays: number | ''; contactDays: number | '' }>({
    initialValues: { answerDays, contactDays },
  })
  const save = useAction(changeHotlineSetting, { form, said: 'Сохранено' })
  const submit = form.onSubmit((values) => {
    if (values.answerDays === '') return form.setErrors({ answerDays: 'Укажите число дней' })
    if (values.contactDays === '') return form.setErrors({ contactDays: 'Укажите число дней' })
    save.mutate({ body: { version, answerDays: values.answerDays, contactDays: values.contactDays } })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="32rem">
        <NumberInput
          label="Рабочих дней на ответ"
          description="Считаются по производственному календарю. У линии может быть свой срок. Новый срок действует для новых обращений."
          min={1}
          max={60}
          allowDecimal={false}
          required
          {...form.getInputProps('answerDays')}
        />
        <NumberInput
          label="Через сколько дней после ответа стирать имя и телефон"
          min={1}
          max={365}
          allowDecimal={false}
          required
          {...form.getInputProps('contactDays')}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Сохранить сроки
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
