import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import {
  answerRecommendation,
  moveRecommendation,
  moveRecommendationAway,
  type RecommendationView,
} from '../../recommendation-contract.ts'
import { addresseeNames } from '../../texts.ru.ts'
import { RecommendationBadge } from '../state-badges.tsx'
import { EditRecommendation } from './edit-recommendation.tsx'

/** One recommendation with its answer and what may be done now. */
export function RecommendationLine({ recommendation }: { recommendation: RecommendationView }) {
  const [doing, setDoing] = useState<'edit' | 'answer' | 'return' | null>(null)
  const done = () => setDoing(null)
  const { addressee, addresseeWords, organizationName, organizationId, dueOn, answer } = recommendation
  return (
    <Stack gap="xs" component="article" aria-label={recommendation.text}>
      <Group gap="sm">
        <RecommendationBadge state={recommendation.state} />
        <Text size="sm">
          <PageLink to={`/organizations/${organizationId}`}>{organizationName}</PageLink>. Кому:{' '}
          {addresseeWords ?? addresseeNames[addressee].toLowerCase()}. Срок: {dateWords(dueOn)}
        </Text>
      </Group>
      <Text>{recommendation.text}</Text>
      {recommendation.acknowledgedOn !== null && answer === null && (
        <Text size="sm" c="dimmed">
          С рекомендацией ознакомлены {dateWords(recommendation.acknowledgedOn)}:{' '}
          {recommendation.acknowledgedBy}
        </Text>
      )}
      {answer !== null && (
        <Text size="sm">
          Ответ{recommendation.answeredOn && ` от ${dateWords(recommendation.answeredOn)}`} (
          {recommendation.answeredBy}): {answer}
        </Text>
      )}
      {recommendation.returnNote !== null && (
        <Text size="sm" c="var(--attention)">
          Ответ возвращён: {recommendation.returnNote}
        </Text>
      )}
      {doing === 'edit' && <EditRecommendation recommendation={recommendation} onDone={done} />}
      {doing === 'answer' && <AnswerForm recommendation={recommendation} onDone={done} />}
      {doing === 'return' && <ReturnForm recommendation={recommendation} onDone={done} />}
      {doing === null && <Acts recommendation={recommendation} onDo={setDoing} />}
    </Stack>
  )
}

function Acts({
  recommendation,
  onDo,
}: {
  recommendation: RecommendationView
  onDo: (doing: 'edit' | 'answer' | 'return') => void
}) {
  const may = useMay()
  const { recommendationId, version, state, mayAnswer, acknowledgedOn, acceptedOn, answeredOn } =
    recommendation
  const params = { recommendationId }
  const move = useAction(moveRecommendation)
  const read = useAction(answerRecommendation, { said: 'Отмечено: ознакомлены' })
  const mayManage = may('cycle.recommendation.manage')
  const go = (to: 'issued' | 'withdrawn' | 'accepted' | 'reopened') =>
    move.mutate({ params, body: { version, move: { to } } })
  return (
    <Group gap="xs" className="on-paper-hidden">
      {mayAnswer && (
        <Button size="compact-md" onClick={() => onDo('answer')}>
          {recommendation.answer === null ? 'Ответить' : 'Дополнить ответ'}
        </Button>
      )}
      {mayAnswer && acknowledgedOn === null && (
        <Button
          size="compact-md"
          variant="default"
          loading={read.isPending}
          onClick={() => read.mutate({ params, body: { version, answer: null } })}
        >
          Ознакомлен
        </Button>
      )}
      {mayManage && state === 'draft' && (
        <Button size="compact-md" loading={move.isPending} onClick={() => go('issued')}>
          Направить
        </Button>
      )}
      {mayManage && answeredOn !== null && acceptedOn === null && (
        <>
          <Button size="compact-md" loading={move.isPending} onClick={() => go('accepted')}>
            Принять ответ
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onDo('return')}>
            Вернуть на доработку
          </Button>
        </>
      )}
      {mayManage && acceptedOn !== null && (
        <Button size="compact-md" variant="subtle" loading={move.isPending} onClick={() => go('reopened')}>
          Снять отметку «принят»
        </Button>
      )}
      {mayManage && acknowledgedOn === null && (
        <>
          <Button size="compact-md" variant="default" onClick={() => onDo('edit')}>
            Изменить
          </Button>
          {state !== 'draft' && (
            <Button
              size="compact-md"
              variant="subtle"
              loading={move.isPending}
              onClick={() => go('withdrawn')}
            >
              Отозвать
            </Button>
          )}
          <TakeAway recommendation={recommendation} />
        </>
      )}
    </Group>
  )
}

function TakeAway({ recommendation: { recommendationId, version } }: { recommendation: RecommendationView }) {
  const params = { recommendationId }
  const restore = useAction(moveRecommendationAway, { said: 'Рекомендация возвращена' })
  const remove = useAction(moveRecommendationAway, {
    onDone: (removed) =>
      offerUndo('Рекомендация удалена', () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      ),
  })
  return (
    <Button
      size="compact-md"
      variant="subtle"
      loading={remove.isPending}
      onClick={() => remove.mutate({ params, body: { version, removed: true } })}
    >
      Удалить
    </Button>
  )
}

function AnswerForm({
  recommendation: { recommendationId, version, answer },
  onDone,
}: {
  recommendation: RecommendationView
  onDone: () => void
}) {
  const [text, setText] = useState(answer ?? '')
  const send = useAction(answerRecommendation, { said: 'Ответ отправлен', onDone })
  return (
    <TextForm
      label="Что сделано"
      act="Отправить ответ"
      text={text}
      onText={setText}
      isSending={send.isPending}
      onSend={() => send.mutate({ params: { recommendationId }, body: { version, answer: text } })}
      onLeave={onDone}
    />
  )
}

function ReturnForm({
  recommendation: { recommendationId, version },
  onDone,
}: {
  recommendation: RecommendationView
  onDone: () => void
}) {
  const [note, setNote] = useState('')
  const send = useAction(moveRecommendation, { said: 'Ответ возвращён', onDone })
  return (
    <TextForm
      label="Что дополнить"
      act="Вернуть"
      text={note}
      onText={setNote}
      isSending={send.isPending}
      onSend={() =>
        send.mutate({ params: { recommendationId }, body: { version, move: { to: 'returned', note } } })
      }
      onLeave={onDone}
    />
  )
}

function TextForm({
  label,
  act,
  text,
  onText,
  isSending,
  onSend,
  onLeave,
}: {
  label: string
  act: string
  text: string
  onText: (text: string) => void
  isSending: boolean
  onSend: () => void
  onLeave: () => void
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <Stack gap="xs" maw="44rem">
        <Textarea
          label={label}
          autosize
          minRows={2}
          required
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={isSending}>
            {act}
          </Button>
          <Button size="compact-md" variant="default" onClick={onLeave}>
            Закрыть
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
