import { Button, Fieldset, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { download } from '#web-kit/api.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { fieldErrors } from '#web-kit/field-errors.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { draftPaper, type getPaperChoices, registerPaper } from '../papers-contract.ts'
import { QuestionField } from './question-field.tsx'

type Values = {
  signatoryName: string
  signatoryPost: string
  place: string
  phone: string
  registeredOn: PlainDate | null
  answers: Record<string, string>
}

export function MakePaperForm({
  kind,
  choices: { subjects, questions, signatory, place, today, lastOn },
  subject,
  onSubject,
}: {
  kind: PaperKind
  choices: AnswerOf<typeof getPaperChoices>
  subject: string
  onSubject: (subject: string) => void
}) {
  const go = useGo()
  const [isDrafting, setDrafting] = useState(false)
  const chosen =
    subjects.find(({ key }) => key === subject)?.key ?? (subjects.length === 1 ? subjects[0]?.key : undefined)
  const form = useForm<Values>({
    initialValues: {
      signatoryName: signatory.name,
      signatoryPost: signatory.post,
      place,
      phone: '',
      registeredOn: today,
      answers: Object.fromEntries(questions.map(({ key }) => [key, ''])),
    },
  })
  const register = useAction(registerPaper, {
    form,
    said: ({ numberText }) => `Зарегистрирован под № ${numberText}`,
    onDone: ({ year, number }) => go(`/papers/${kind}/${year}/${number}`),
  })
  const isChosen = () => {
    if (chosen !== undefined) return true
    form.setErrors({ subject: 'Выберите, о чём документ' })
    return false
  }
  const draft = async () => {
    if (!isChosen() || chosen === undefined) return
    const { registeredOn: _, ...values } = form.getValues()
    setDrafting(true)
    await download(draftPaper, { body: { kind, subject: chosen, ...values } }).catch((error: unknown) => {
      const problem = problemOf(error)
      const { atFields, elsewhere } = fieldErrors(problem, form.getValues())
      form.setErrors(atFields)
      if (elsewhere) notifyProblem(problem)
    })
    setDrafting(false)
  }
  const send = ({ registeredOn, ...values }: Values) => {
    if (!isChosen() || chosen === undefined) return
    if (registeredOn === null) return form.setErrors({ registeredOn: 'Укажите дату' })
    register.mutate({ body: { kind, subject: chosen, registeredOn, ...values } })
  }
  return (
    <form onSubmit={form.onSubmit(send)}>
      <Stack gap="lg">
        {subjects.length > 1 && (
          <Select
            label="О чём"
            placeholder="Выберите"
            data={subjects.map(({ key, title }) => ({ value: key, label: title }))}
            value={chosen ?? null}
            onChange={(value) => {
              form.clearFieldError('subject')
              onSubject(value ?? '')
            }}
            error={form.errors.subject}
            searchable
            nothingFoundMessage="Ничего не найдено"
            allowDeselect={false}
            required
          />
        )}
        {questions.length > 0 && (
          <Fieldset legend="Что система не знает">
            <Stack gap="sm">
              {questions.map((question) => (
                <QuestionField
                  key={question.key}
                  question={question}
                  {...form.getInputProps(`answers.${question.key}`)}
                />
              ))}
            </Stack>
          </Fieldset>
        )}
        <Fieldset legend="Реквизиты">
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label="Кто подписывает"
                description="Фамилия, имя, отчество полностью: система поставит их в нужный падеж"
                maxLength={120}
                {...form.getInputProps('signatoryName')}
              />
              <TextInput
                label="Должность"
                description="С маленькой буквы: «начальник управления»"
                maxLength={200}
                {...form.getInputProps('signatoryPost')}
              />
              <TextInput label="Место составления" maxLength={120} {...form.getInputProps('place')} />
              <TextInput label="Телефон того, кто готовил" maxLength={60} {...form.getInputProps('phone')} />
            </SimpleGrid>
            <DateField
              label="Дата регистрации"
              description={
                lastOn === null ? undefined : `Последний документ этого вида: ${dateWords(lastOn)}`
              }
              value={form.getValues().registeredOn}
              onChange={(registeredOn) => form.setFieldValue('registeredOn', registeredOn)}
              error={form.errors.registeredOn}
              w={220}
              required
            />
          </Stack>
        </Fieldset>
        <Group>
          <Button variant="default" loading={isDrafting} onClick={() => void draft()}>
            Скачать проект
          </Button>
          <Button type="submit" loading={register.isPending}>
            Зарегистрировать
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
