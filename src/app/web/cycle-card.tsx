import { Stack } from '@mantine/core'
import { waitingInCycle } from '#cycle/waiting-contract.ts'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const findings = ['находка', 'находки', 'находок'] as const
const recommendations = ['рекомендация', 'рекомендации', 'рекомендаций'] as const
const answers = ['ответ', 'ответа', 'ответов'] as const
const measures = ['мера', 'меры', 'мер'] as const
const decisions = ['решение', 'решения', 'решений'] as const

type Waiting = AnswerOf<typeof waitingInCycle>

/** What the cycle waits for: of the authority its answers and reviews, of an organisation its answers and measures. */
export function CycleCard() {
  const may = useMay()
  const watches = may('cycle.recommendation.manage') || !may('cycle.recommendation.answer')
  const answer = useAnswer(waitingInCycle, {})
  return (
    <OverviewCard title="Меры и эффект" to="/cycle" answer={answer}>
      {(waiting) => (watches ? <OfOffice waiting={waiting} /> : <OfOrganization waiting={waiting} />)}
    </OverviewCard>
  )
}

function OfOffice({
  waiting: { openFindings, toAnswer, toAnswerLate, toAccept, measuresLate, toReview },
}: {
  waiting: Waiting
}) {
  return (
    <Stack gap={4}>
      {openFindings + toAnswer + toAccept + measuresLate + toReview === 0 && <span>Ничего не ждёт.</span>}
      {openFindings > 0 && (
        <span>
          <PageLink to="/cycle">Без ответа: {plural(openFindings, findings)}</PageLink>.
        </span>
      )}
      {toAnswer > 0 && (
        <span>
          <PageLink to="/cycle/recommendations">
            Организации готовят ответ: {plural(toAnswer, recommendations)}
          </PageLink>
          {lateWords(toAnswerLate)}.
        </span>
      )}
      {toAccept > 0 && <span>Ждут проверки: {plural(toAccept, answers)}.</span>}
      {measuresLate > 0 && (
        <span>
          <PageLink to="/cycle/decisions">Просрочено: {plural(measuresLate, measures)}</PageLink>.
        </span>
      )}
      {toReview > 0 && (
        <span>
          <PageLink to="/cycle/decisions">Пора оценить эффект: {plural(toReview, decisions)}</PageLink>.
        </span>
      )}
    </Stack>
  )
}

function OfOrganization({
  waiting: { toAnswer, toAnswerLate, toAccept, measuresToDo, measuresLate },
}: {
  waiting: Waiting
}) {
  return (
    <Stack gap={4}>
      {toAnswer + toAccept + measuresToDo === 0 && <span>Ничего не ждёт.</span>}
      {toAnswer > 0 && (
        <span>
          <PageLink to="/cycle/recommendations">Нужно ответить: {plural(toAnswer, recommendations)}</PageLink>
          {lateWords(toAnswerLate)}.
        </span>
      )}
      {toAccept > 0 && <span>Управление смотрит: {plural(toAccept, answers)}.</span>}
      {measuresToDo > 0 && (
        <span>
          <PageLink to="/cycle/decisions">Нужно выполнить: {plural(measuresToDo, measures)}</PageLink>
          {lateWords(measuresLate)}.
        </span>
      )}
    </Stack>
  )
}

function lateWords(count: number): string {
  return count > 0 ? `, срок прошёл: ${count}` : ''
}
