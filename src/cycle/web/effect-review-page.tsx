import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { changeEffectReview, type EffectReviewView, getEffectReview } from '../decision-contract.ts'
import { EffectReviewSchema } from '../domain/shapes.ts'
import { verdictNames } from '../texts.ru.ts'
import { EffectResult } from './effect-result.tsx'
import { bodyOfReview, ReviewFields, type ReviewValues } from './review-fields.tsx'
import { VerdictBadge } from './state-badges.tsx'

/** What came of a decision, as it was counted on the day of the review. */
export function EffectReviewPage() {
  const answer = useAnswer(getEffectReview, { params: { reviewId: useAddressId('reviewId') } })
  return (
    <Loaded answer={answer} lines={14}>
      {({ review, sentences }) => (
        <>
          <PageHeader
            title={review.figureName}
            above={<PageLink to={`/cycle/decisions/${review.decisionId}`}>{review.decisionTitle}</PageLink>}
            meaning={`Оценка эффекта: ${review.beforeYear} и ${review.afterYear} годы`}
          />
          <Stack>
            <Verdict review={review} />
            <Part title="На чём основан вывод">
              <EffectResult
                figureName={review.figureName}
                years={[review.beforeYear, review.afterYear]}
                result={review.result}
                sentences={sentences}
              />
            </Part>
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Verdict({ review }: { review: EffectReviewView }) {
  const may = useMay()
  const [isChanging, setChanging] = useState(false)
  const { reviewId, version, verdict, reasoning, proposal, removed } = review
  const params = { reviewId }
  const fields = { verdict, reasoning, proposal }
  const restore = useAction(changeEffectReview, { said: 'Оценка возвращена' })
  const remove = useAction(changeEffectReview, {
    onDone: (gone) =>
      offerUndo('Оценка удалена', () =>
        restore.mutate({ params, body: { version: gone.version, removed: false, ...fields } }),
      ),
  })
  if (isChanging) return <EditReview review={review} onDone={() => setChanging(false)} />
  return (
    <Part title="Вывод">
      <Stack gap="sm">
        <div>
          <VerdictBadge verdict={verdict} />
        </div>
        <Facts
          lines={[
            ['Из чисел следует', verdictNames[review.result.proposedVerdict]],
            ['Пояснение', reasoning],
            ['Что изменить в программе', proposal],
            ['Оценён', `${dateWords(review.reviewedOn)}, ${review.reviewedBy}`],
          ]}
        />
        <Text size="sm" c="dimmed">
          Числа хранятся такими, какими были в день оценки. Если результаты исправлены, оцените эффект заново.
        </Text>
        {may('cycle.decision.manage') && (
          <Group gap="xs" className="on-paper-hidden">
            {removed ? (
              <Button
                variant="default"
                loading={restore.isPending}
                onClick={() => restore.mutate({ params, body: { version, removed: false, ...fields } })}
              >
                Вернуть оценку
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={() => setChanging(true)}>
                  Изменить вывод
                </Button>
                <Button
                  variant="subtle"
                  loading={remove.isPending}
                  onClick={() => remove.mutate({ params, body: { version, removed: true, ...fields } })}
                >
                  Удалить
                </Button>
              </>
            )}
          </Group>
        )}
      </Stack>
    </Part>
  )
}

function EditReview({ review, onDone }: { review: EffectReviewView; onDone: () => void }) {
  const { verdict, reasoning, proposal, result } = review
  const form = useForm<ReviewValues>({
    initialValues: { verdict, reasoning: reasoning ?? '', proposal: proposal ?? '' },
  })
  const { stored, onProblem, forget } = useCollision(EffectReviewSchema)
  const save = useAction(changeEffectReview, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    forget()
    save.mutate({
      params: { reviewId: review.reviewId },
      body: { version, removed: false, ...bodyOfReview(form.getValues()) },
    })
  }
  return (
    <Part title="Вывод">
      <form onSubmit={form.onSubmit(() => send(review.version))}>
        <Stack maw="44rem">
          <ReviewFields form={form} proposed={result.proposedVerdict} />
          {stored && (
            <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
              <Text>{verdictNames[stored.verdict]}</Text>
              <Text size="sm">{stored.proposal}</Text>
            </ChangedMeanwhile>
          )}
          <Group>
            <Button type="submit" loading={save.isPending}>
              Записать
            </Button>
            <Button variant="default" onClick={onDone}>
              Не менять
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}
