import { Stack } from '@mantine/core'
import { waitingInSupport } from '#support/waiting-contract.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

/** Which cases of help wait, and for what. */
export function SupportCard() {
  const isOffice = useMay()('support.case.manage')
  const answer = useAnswer(waitingInSupport, {})
  return (
    <OverviewCard title="Помощь школам" to="/support/cases" answer={answer}>
      {({ open, toAnswer, toReview, toReviewLate, toVisitLate, escalated, objectivesLate }) => (
        <Stack gap={4}>
          <span>
            {open === 0
              ? isOffice
                ? 'Сейчас никого не сопровождают.'
                : 'Вашей организации помощь сейчас не назначена.'
              : `Сопровождают: ${plural(open, ['случай', 'случая', 'случаев'])}.`}
          </span>
          {escalated > 0 && <span>{`Нужно вмешательство: ${escalated}.`}</span>}
          {isOffice && toReview > 0 && (
            <span>{`Пора провести обзор: ${toReview}${toReviewLate > 0 ? `, из них просрочено ${toReviewLate}` : ''}.`}</span>
          )}
          {isOffice && toVisitLate > 0 && <span>{`Не записаны итоги посещений: ${toVisitLate}.`}</span>}
          {toAnswer > 0 && (
            <span>
              <PageLink to="/support/cases">
                {isOffice ? 'Ждём ответа школ' : 'Нужно ответить'}: {toAnswer}
              </PageLink>
              .
            </span>
          )}
          {objectivesLate > 0 && <span>{`Прошёл срок целей: ${objectivesLate}.`}</span>}
        </Stack>
      )}
    </OverviewCard>
  )
}
