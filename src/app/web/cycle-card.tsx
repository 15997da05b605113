import { Stack } from '@mantine/core'
import { waitingInCycle } from '#cycle/waiting-contract.ts'
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

/** Findings nobody has answered, recommendations without an answer, measures past their term, effect not reviewed. */
export function CycleCard() {
  const isOffice = useMay()('cycle.recommendation.manage')
  const answer = useAnswer(waitingInCycle, {})
  return (
    <OverviewCard title="Меры и эффект" to="/cycle" answer={answer}>
      {({ openFindings, toAnswer, toAnswerLate, toAccept, measuresLate, toReview }) => (
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
                {isOffice ? 'Организации готовят ответ' : 'Нужно ответить'}:{' '}
                {plural(toAnswer, recommendations)}
              </PageLink>
              {toAnswerLate > 0 && `, срок прошёл: ${toAnswerLate}`}.
            </span>
          )}
          {isOffice && toAccept > 0 && <span>Ждут проверки: {plural(toAccept, answers)}.</span>}
          {measuresLate > 0 && (
            <span>
              <PageLink to="/cycle/decisions">Просрочено: {plural(measuresLate, measures)}</PageLink>.
            </span>
          )}
          {isOffice && toReview > 0 && <span>Пора оценить эффект: {plural(toReview, decisions)}.</span>}
        </Stack>
      )}
    </OverviewCard>
  )
}
