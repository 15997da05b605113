import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { endSurvey, getSurvey, moveSurveyAway, remindOfSurvey, type SurveyCard } from '../contract.ts'
import { lagsBehind } from '../domain/survey/lags-behind.ts'
import { entranceNames } from '../texts.ru.ts'
import { EditSurvey } from './edit-survey.tsx'
import { QuestionnaireView } from './questionnaire-view.tsx'
import { SurveyBadge } from './survey-badge.tsx'
import { TargetsPart } from './targets-part.tsx'

/** One survey: how it goes, cards and links for the organisations, what is asked. */
export function SurveyPage() {
  const surveyId = useAddressId('surveyId')
  const answer = useAnswer(getSurvey, { params: { surveyId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(survey) => <Card key={surveyId} survey={survey} />}
    </Loaded>
  )
}

function Card({ survey }: { survey: SurveyCard }) {
  const mayManage = useMay()('surveys.survey.manage')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={survey.title}
        above={<PageLink to="/surveys">Опросы</PageLink>}
        meaning={survey.removed ? <StateBadge tone="calm">Удалён</StateBadge> : goingWords(survey)}
        actions={
          <>
            {survey.state === 'closed' && !survey.removed && (
              <PageButton to={`/surveys/${survey.surveyId}/results`}>Итоги</PageButton>
            )}
            {mayManage && !isEditing && <Acts survey={survey} onEdit={() => setEditing(true)} />}
          </>
        }
      />
      <Stack gap="lg">
        {isEditing ? (
          <EditSurvey survey={survey} onDone={() => setEditing(false)} />
        ) : (
          <Part title="Сведения">
            <Facts
              lines={[
                ['Состояние', <SurveyBadge key="state" state={survey.state} />],
                ['Когда', `с ${dateWords(survey.opensOn)} по ${dateWords(survey.closesOn)}`],
                ['Как отвечают', entranceNames[survey.entrance]],
                ['Показываются группы', `от ${plural(survey.threshold, ['ответа', 'ответов', 'ответов'])}`],
              ]}
            />
          </Part>
        )}
        <TargetsPart survey={survey} />
        <Part title={`Вопросы: «${survey.questionnaire.title}»`}>
          <QuestionnaireView questionnaire={survey.questionnaire} />
        </Part>
      </Stack>
    </>
  )
}

function goingWords({ answered, asked, state }: SurveyCard): string {
  const came = `Пришло ${plural(answered, ['ответ', 'ответа', 'ответов'])}${asked === null ? '' : ` из ${asked}`}.`
  return state === 'closed' ? came : `${came} Итоги появятся, когда опрос завершится.`
}

function Acts({ survey, onEdit }: { survey: SurveyCard; onEdit: () => void }) {
  const { surveyId, version, title, ended, state } = survey
  const params = { surveyId }
  const end = useAction(endSurvey, { said: ended ? 'Опрос снова открыт' : 'Опрос завершён' })
  const remind = useAction(remindOfSurvey, {
    said: ({ people, organizations }) =>
      people === 0
        ? 'У этих организаций нет пользователей: напомнить некому'
        : `Напоминание увидят ${plural(people, ['человек', 'человека', 'человек'])} в ${plural(organizations, ['организации', 'организациях', 'организациях'])}`,
  })
  const askToEnd = async () => {
    const agreed = await confirmAct({
      question: 'Завершить опрос?',
      object: title,
      consequence:
        'Ответы больше не принимаются, итоги станут видны. Открыть опрос снова можно, только пока ответов меньше порога: по разнице двух итогов узнали бы, как ответил один человек.',
      act: 'Завершить',
    })
    if (agreed) end.mutate({ params, body: { version, ended: true } })
  }
  return (
    <RemovalActs
      of={survey}
      by={moveSurveyAway}
      params={params}
      words={{ gone: `Опрос «${title}» удалён`, back: 'Опрос возвращён', bring: 'Вернуть опрос' }}
      list="/surveys"
    >
      {state === 'open' && survey.targets.some(lagsBehind) && (
        <Button
          variant="default"
          loading={remind.isPending}
          onClick={() => remind.mutate({ params, body: {} })}
        >
          Напомнить организациям
        </Button>
      )}
      {state === 'open' && (
        <Button variant="default" loading={end.isPending} onClick={() => void askToEnd()}>
          Завершить
        </Button>
      )}
      {ended && survey.answered < survey.threshold && (
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate({ params, body: { version, ended: false } })}
        >
          Открыть снова
        </Button>
      )}
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}
