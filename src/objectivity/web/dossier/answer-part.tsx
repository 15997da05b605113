import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { answerDossier, type DossierView, dossierSchema } from '../../dossier-contract.ts'
import { DossierFiles } from './dossier-files.tsx'

/** Where a school writes its answer: the top of the page leads there. */
export const answerPlace = 'dossier-answer'

/** What the school says, with its files; it may be changed until the outcome. */
export function AnswerPart({ dossier, mayManage }: { dossier: DossierView; mayManage: boolean }) {
  const may = useMay()
  const [isWriting, setWriting] = useState(false)
  const isOpen = dossier.state !== 'draft' && dossier.state !== 'closed'
  const mayAnswer = may('objectivity.dossier.answer') && isOpen
  if (dossier.state === 'draft') return null
  const showsForm = isWriting || (mayAnswer && !mayManage && dossier.answer === null)
  return (
    <Part
      title="Ответ школы"
      acts={
        mayAnswer &&
        !showsForm && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {dossier.answer === null ? 'Внести ответ школы' : 'Изменить ответ'}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {showsForm ? (
          <AnswerForm dossier={dossier} mayManage={mayManage} onDone={() => setWriting(false)} />
        ) : (
          <AnswerText dossier={dossier} />
        )}
        {!showsForm && <DossierFiles dossier={dossier} side="school" mayChange={mayAnswer && !mayManage} />}
      </Stack>
    </Part>
  )
}

function AnswerText({ dossier: { answer, answeredOn, answererName } }: { dossier: DossierView }) {
  if (answer === null) return <Text c="dimmed">Ответа пока нет.</Text>
  return (
    <div>
      <Text style={{ whiteSpace: 'pre-wrap' }} maw="46rem">
        {answer}
      </Text>
      <Text size="sm" c="dimmed">
        {answererName}, {answeredOn && dateWords(answeredOn)}
      </Text>
    </div>
  )
}

function AnswerForm({
  dossier,
  mayManage,
  onDone,
}: {
  dossier: DossierView
  mayManage: boolean
  onDone: () => void
}) {
  const { organizationId, dossierId } = dossier
  const form = useForm({ initialValues: { answer: dossier.answer ?? '' } })
  const { stored, onProblem, forget } = useCollision(dossierSchema)
  const save = useAction(answerDossier, { form, said: 'Ответ отправлен', onDone, onProblem })
  const send = (version: number) => {
    forget()
    save.mutate({
      params: { organizationId, dossierId },
      body: { version, answer: form.getValues().answer },
    })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(dossier.version))}>
      <Stack maw="46rem">
        <Textarea
          label="Ответ"
          id={answerPlace}
          description="Напишите, чем объясняются результаты: как проводили и проверяли работу, что знаете о классе."
          autosize
          minRows={4}
          required
          {...form.getInputProps('answer')}
        />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
            <AnswerText dossier={stored} />
          </ChangedMeanwhile>
        )}
        <DossierFiles dossier={dossier} side="school" mayChange={!mayManage} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Отправить ответ
          </Button>
          {dossier.answer !== null && (
            <Button variant="default" onClick={onDone}>
              Не надо
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
