import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import {
  changeEffectReview,
  type EffectReviewView,
  getDecision,
  getEffectReview,
} from '../../decision-contract.ts'
import { requisitesOf } from '../../domain/decision-requisites.ts'
import { EffectReviewSchema } from '../../domain/shapes.ts'
import { verdictNames } from '../../texts.ru.ts'
import classes from '../rows.module.css'
import { VerdictBadge } from '../state-badges.tsx'
import { EffectResult } from './effect-result.tsx'
import { bodyOfReview, ReviewFields, type ReviewValues } from './review-fields.tsx'

/** What came of a decision, as it was counted on the day of the review. */
export function EffectReviewPage() {
  const answer = useAnswer(getEffectReview, { params: { reviewId: useAddressId('reviewId') } })
  return (
    <Loaded answer={answer} lines={14}>
      {({ review, sentences, changedSince }) => (
        <>
          <PageHeader
            title={review.figureName}
            above={<PageLink to={`/cycle/decisions/${review.decisionId}`}>{review.decisionTitle}</PageLink>}
            meaning={`Оценка эффекта: ${review.beforeYear} и ${review.afterYear} годы`}
          />
          <Stack>
            {changedSince.length > 0 && <Changed review={review} organizations={changedSince} />}
            <Verdict review={review} />
            <CameFrom decisionId={review.decisionId} />
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

function Changed({ review, organizations }: { review: EffectReviewView; organizations: readonly string[] }) {
  const may = useMay()
  const { decisionId, seriesKey, beforeYear, afterYear } = review
  return (
    <Alert color="yellow" title="С тех пор результаты изменились">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Другие числа сейчас у этих организаций: {organizations.join(', ')}. Эта оценка хранит то, что было
          прочитано в день оценки.
        </Text>
        {may('cycle.decision.manage') && (
          <PageButton
            to={`/cycle/decisions/${decisionId}/effect`}
            search={{ figure: seriesKey, before: String(beforeYear), after: String(afterYear) }}
            variant="default"
            size="compact-md"
          >
            Оценить заново
          </PageButton>
        )}
      </Stack>
    </Alert>
  )
}

/** The chain backwards: the decision, what it answers, what was done by it. */
function CameFrom({ decisionId }: { decisionId: number }) {
  const { data } = useAnswer(getDecision, { params: { decisionId } })
  if (!data) return null
  const done = data.measures.filter(({ state }) => state === 'done').length
  return (
    <Part title="С чего началось">
      <Stack gap="sm">
        <ul className={classes.rows}>
          {data.findings.map(({ findingId, organizationName, what }) => (
            <li key={findingId}>
              <Text size="sm" component="div">
                <b>{organizationName}.</b> <PageLink to={`/cycle/findings/${findingId}`}>{what}</PageLink>
              </Text>
            </li>
          ))}
        </ul>
        <Text size="sm" component="div">
          Решение: <PageLink to={`/cycle/decisions/${decisionId}`}>{requisitesOf(data)}</PageLink>. Выполнено
          мер: {done} из {data.measures.length}.
        </Text>
      </Stack>
    </Part>
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
          Числа хранятся такими, какими были в день оценки.
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
      <RowForm
        onSubmit={form.onSubmit(() => send(review.version))}
        onLeave={onDone}
        isSaving={save.isPending}
        save="Записать"
        leave="Не менять"
        meanwhile={
          stored && {
            facts: (
              <>
                <Text>{verdictNames[stored.verdict]}</Text>
                <Text size="sm">{stored.proposal}</Text>
              </>
            ),
            onKeepMine: () => send(stored.version),
          }
        }
      >
        <ReviewFields form={form} proposed={result.proposedVerdict} />
      </RowForm>
    </Part>
  )
}
