import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type DossierView, handOverDossier, withdrawDossier } from '../../dossier-contract.ts'

/** As long as a school usually has to answer. */
const USUAL_TERM_DAYS = 10

/** The authority hands the dossier to the school; until the answer it may take it back. */
export function HandOverPart({ dossier }: { dossier: DossierView }) {
  const { organizationId, dossierId, version, state, handedOn, answerBy, request, answeredOn } = dossier
  const params = { organizationId, dossierId }
  const withdraw = useAction(withdrawDossier, { said: 'Досье отозвано, школа его не видит' })
  if (state === 'draft') return <HandOverForm dossier={dossier} />
  return (
    <Part
      title="Передано школе"
      acts={
        answeredOn === null &&
        state !== 'closed' && (
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params, body: { version } })}
          >
            Отозвать
          </Button>
        )
      }
    >
      <Facts
        lines={[
          ['Когда', handedOn && dateWords(handedOn)],
          ['Ответить до', answerBy && dateWords(answerBy)],
          ['Что просили', request],
        ]}
      />
    </Part>
  )
}

function HandOverForm({ dossier: { organizationId, dossierId, version } }: { dossier: DossierView }) {
  const form = useForm<{ answerBy: PlainDate | null; request: string }>({
    initialValues: { answerBy: addDays(todayHere(), USUAL_TERM_DAYS), request: '' },
  })
  const hand = useAction(handOverDossier, { form, said: 'Досье передано школе' })
  const submit = form.onSubmit(({ answerBy, request }) => {
    if (answerBy === null) return form.setErrors({ answerBy: 'Укажите день' })
    hand.mutate({
      params: { organizationId, dossierId },
      body: { version, answerBy, request: request.trim() || null },
    })
  })
  return (
    <Part title="Передать школе">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <Text c="dimmed">
            Пока это черновик: школа его не видит. Сначала ответ школы, потом итог — раньше о признаках никому
            не сообщают.
          </Text>
          <Textarea
            label="Что просите у школы"
            placeholder="Объясните результаты, приложите критерии и протоколы проверки"
            autosize
            minRows={2}
            {...form.getInputProps('request')}
          />
          <DateField
            label="Ответить до"
            value={form.getValues().answerBy}
            onChange={(answerBy) => form.setFieldValue('answerBy', answerBy)}
            error={form.errors.answerBy}
            from={todayHere()}
            w={200}
            required
          />
          <Group>
            <Button type="submit" loading={hand.isPending}>
              Передать школе
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}
