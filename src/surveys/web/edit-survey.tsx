import { Paper } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import {
  changeSurvey,
  getSurvey,
  getSurveyChoices,
  type SurveyCard,
  type SurveyChoices,
} from '../contract.ts'
import { fieldsToSend, SurveyFields } from './survey-fields.tsx'
import { type SurveyValues, valuesOf } from './survey-values.ts'

/** Changes when and where a survey is held; what is asked stays, or answers could not be put together. */
export function EditSurvey({ survey, onDone }: { survey: SurveyCard; onDone: () => void }) {
  const answer = useAnswer(getSurveyChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {({ organizations }) => <Form survey={survey} organizations={organizations} onDone={onDone} />}
    </Loaded>
  )
}

function Form({
  survey,
  organizations,
  onDone,
}: {
  survey: SurveyCard
  organizations: SurveyChoices['organizations']
  onDone: () => void
}) {
  const form = useForm<SurveyValues>({ initialValues: valuesOf(survey, survey.opensOn) })
  const { stored, onProblem, forget } = useCollision(getSurvey.answer)
  const save = useAction(changeSurvey, { form, said: 'Сохранено', onDone, onProblem })
  const send = (version: number) => {
    const fields = fieldsToSend(form)
    if (!fields) return
    forget()
    save.mutate({ params: { surveyId: survey.surveyId }, body: { version, ...fields } })
  }
  return (
    <Paper className="surface" p="lg">
      <RowForm
        onSubmit={form.onSubmit(() => send(survey.version))}
        onLeave={onDone}
        isSaving={save.isPending}
        save="Сохранить"
        leave="Не надо"
        width="48rem"
        meanwhile={
          stored && {
            facts: (
              <Facts
                lines={[
                  ['Название', stored.title],
                  ['Когда', `с ${dateWords(stored.opensOn)} по ${dateWords(stored.closesOn)}`],
                  ['Организаций', stored.organizations],
                ]}
              />
            ),
            onKeepMine: () => send(stored.version),
          }
        }
      >
        <SurveyFields form={form} organizations={organizations} />
      </RowForm>
    </Paper>
  )
}
