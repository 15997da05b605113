import { Button, Group, Paper, Radio, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addSurvey, getSurveyChoices, type SurveyChoices } from '../contract.ts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire.ts'
import { entrances } from '../domain/survey/survey.ts'
import { audienceNames, entranceNames } from '../texts.ru.ts'
import { EditQuestionnaire } from './edit-questionnaire.tsx'
import { fieldsToSend, SurveyFields } from './survey-fields.tsx'
import { type SurveyValues, valuesOf } from './survey-values.ts'

/** A new survey: what is asked, how one is let in, where and when. */
export function AddSurveyPage() {
  const answer = useAnswer(getSurveyChoices, {})
  return (
    <>
      <PageHeader
        title="Новый опрос"
        above={<PageLink to="/surveys">Опросы</PageLink>}
        meaning="Ответы анонимны: система не хранит ни имени, ни времени ответа, ни сетевого адреса."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => <Form choices={choices} />}
      </Loaded>
    </>
  )
}

const entranceHints = {
  codes:
    'Каждый получает карточку с кодом, который действует один раз. Карточки раздают не глядя: кому какая досталась, не знает никто.',
  link: 'Один адрес или квадрат для всех. Повторный ответ останавливает только сам браузер, поэтому ответов может прийти больше, чем людей.',
} as const

function Form({ choices }: { choices: SurveyChoices }) {
  const go = useGo()
  const form = useForm<SurveyValues>({ initialValues: valuesOf(null, todayHere()) })
  const [content, setContent] = useState<Questionnaire | null>(null)
  const add = useAction(addSurvey, {
    form,
    said: 'Опрос создан',
    onDone: ({ surveyId }) => go(`/surveys/${surveyId}`),
  })
  const chosen = choices.ready.find(({ key }) => key === form.getValues().ready)
  const send = () => {
    const fields = fieldsToSend(form)
    const { ready, entrance } = form.getValues()
    if (ready === null) return form.setFieldError('ready', 'Выберите анкету')
    if (!fields) return
    const from = content ? { kind: 'own' as const, content } : { kind: 'ready' as const, key: ready }
    add.mutate({ body: { ...fields, entrance, from } })
  }
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={form.onSubmit(send)}>
        <Stack maw="48rem">
          <Select
            label="Анкета"
            description="Готовые анкеты составлены для этой системы; вопросы можно поправить ниже."
            data={Object.entries(audienceNames).map(([audience, group]) => ({
              group,
              items: choices.ready
                .filter((one) => one.audience === audience)
                .map(({ key, content: { title } }) => ({ value: key, label: title })),
            }))}
            required
            {...form.getInputProps('ready')}
            onChange={(ready) => {
              const found = choices.ready.find(({ key }) => key === ready)
              setContent(null)
              form.setValues({ ready, ...(found ? { title: found.content.title } : {}) })
            }}
          />
          {chosen && (
            <>
              <Text size="sm">{chosen.purpose}</Text>
              <EditQuestionnaire
                key={chosen.key}
                questionnaire={content ?? chosen.content}
                onChange={setContent}
              />
            </>
          )}
          <Radio.Group label="Как отвечают" {...form.getInputProps('entrance')}>
            <Stack gap="xs" mt={4}>
              {entrances.map((entrance) => (
                <Radio
                  key={entrance}
                  value={entrance}
                  label={entranceNames[entrance]}
                  description={entranceHints[entrance]}
                />
              ))}
            </Stack>
          </Radio.Group>
          <SurveyFields form={form} organizations={choices.organizations} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Создать опрос
            </Button>
            <Button variant="default" onClick={() => go('/surveys')}>
              Не надо
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
