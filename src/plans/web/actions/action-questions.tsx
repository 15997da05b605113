import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { decimalWords } from '../../domain/reporting/read-decimal.ts'
import {
  addActionQuestion,
  listActionQuestions,
  removeActionQuestion,
  restoreActionQuestion,
} from '../../reporting-contract.ts'
import classes from './occurrences.module.css'

/** Numbers that each report on the action must give, and what they add up to so far. */
export function ActionQuestions({ planId, actionId }: { planId: number; actionId: number }) {
  const may = useMay()
  const params = { planId, actionId }
  const { data } = useAnswer(listActionQuestions, { params })
  const form = useForm({
    initialValues: { name: '', unit: '' },
    validate: { name: (name) => (name.trim() === '' ? 'Напишите, какое число нужно' : null) },
  })
  const add = useAction(addActionQuestion, { form, said: 'Вопрос добавлен', onDone: () => form.reset() })
  const restore = useAction(restoreActionQuestion)
  const remove = useAction(removeActionQuestion, {
    onDone: ({ questionId, name }) =>
      offerUndo(`Вопрос «${name}» убран`, () => restore.mutate({ params: { ...params, questionId } })),
  })
  const mayAsk = may('plans.plan.edit')
  const questions = data?.questions ?? []
  if (questions.length === 0 && !mayAsk) return null
  return (
    <Stack component="section" gap="xs" aria-label="Числа в отчёте">
      <Title order={2}>Числа в отчёте</Title>
      {questions.length > 0 && (
        <ul className={`surface ${classes.list}`}>
          {questions.map(({ questionId, name, unit, answerCount, sum }) => (
            <li key={questionId} className={classes.line}>
              <Group justify="space-between" wrap="nowrap">
                <Text className="digits">
                  {name}
                  {unit === '' ? '' : `, ${unit}`}:{' '}
                  {answerCount === 0
                    ? 'ответов пока нет'
                    : `${plural(answerCount, ['ответ', 'ответа', 'ответов'])}${unit === '%' ? '' : `, всего ${decimalWords(sum)}`}`}
                </Text>
                {mayAsk && (
                  <ActionIcon
                    className="on-paper-hidden"
                    variant="subtle"
                    color="gray"
                    aria-label={`Убрать вопрос ${name}`}
                    onClick={() => remove.mutate({ params: { ...params, questionId } })}
                  >
                    <IconX size={18} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <form
          className="on-paper-hidden"
          noValidate
          onSubmit={form.onSubmit((body) => add.mutate({ params, body }))}
        >
          <Group align="flex-start" gap="xs">
            <TextInput
              label="Какое число указать в отчёте"
              placeholder="Число участников"
              flex="1 1 16rem"
              maw="28rem"
              {...form.getInputProps('name')}
            />
            <TextInput label="Единица" placeholder="чел." w={110} {...form.getInputProps('unit')} />
            <Button type="submit" variant="default" mt={24} loading={add.isPending}>
              Добавить вопрос
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  )
}
