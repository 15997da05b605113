import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, termWords, todayHere } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type AppealCard, answerAppeal, reopenAppeal } from '../../contract.ts'
import { AppealCardSchema } from '../../domain/hotline-shapes.ts'
import { AppealFacts } from './appeal-facts.tsx'

/** The answer that was given, or the form to write it down. */
export function AnswerPart({ appeal, mayWrite }: { appeal: AppealCard; mayWrite: boolean }) {
  const reopen = useAction(reopenAppeal, { said: 'Обращение снова открыто' })
  const { appealId, version, answer, answeredOn, answeredBy, dueOn } = appeal
  if (answer === null) {
    return (
      <Part title="Ответ">
        <Text size="sm" c="dimmed" mb="sm">
          Ответить до {dateWords(dueOn)}, {termWords(dueOn, todayHere())}.
        </Text>
        {mayWrite ? <AnswerForm appeal={appeal} /> : <Text>Ответа пока нет.</Text>}
      </Part>
    )
  }
  return (
    <Part
      title="Ответ"
      acts={
        mayWrite && (
          <Button
            variant="default"
            size="compact-sm"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ params: { appealId }, body: { version } })}
          >
            Отозвать ответ
          </Button>
        )
      }
    >
      <Facts
        lines={[
          ['Что ответили', answer],
          ['Когда', answeredOn && dateWords(answeredOn)],
          ['Кто записал ответ', answeredBy],
        ]}
      />
    </Part>
  )
}

function AnswerForm({ appeal }: { appeal: AppealCard }) {
  const form = useForm<{ answer: string; answeredOn: PlainDate | null }>({
    initialValues: { answer: '', answeredOn: todayHere() },
  })
  const { stored, onProblem, forget } = useCollision(AppealCardSchema)
  const save = useAction(answerAppeal, { form, said: 'Ответ записан', onProblem })
  const send = (version: number) => {
    const { answer, answeredOn } = form.getValues()
    if (answeredOn === null) return form.setErrors({ answeredOn: 'Укажите день' })
    forget()
    save.mutate({ params: { appealId: appeal.appealId }, body: { version, answer, answeredOn } })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(appeal.version))}>
      <Stack maw="44rem">
        <Textarea label="Что ответили" autosize minRows={3} required {...form.getInputProps('answer')} />
        <DateField
          label="Когда ответили"
          value={form.getValues().answeredOn}
          onChange={(answeredOn) => form.setFieldValue('answeredOn', answeredOn)}
          error={form.errors.answeredOn}
          from={appeal.receivedOn}
          to={todayHere()}
          w={180}
          required
        />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={forget}>
            <AppealFacts appeal={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Записать ответ
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
