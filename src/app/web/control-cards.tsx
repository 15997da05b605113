import { Stack } from '@mantine/core'
import { waitingInControl } from '#control/waiting-contract.ts'
import { waitingInOutreach } from '#outreach/waiting-contract.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const findings = ['замечание', 'замечания', 'замечаний'] as const
const reports = ['отчёт', 'отчёта', 'отчётов'] as const

/** What is to be mended, looked at again, reported and decided. */
export function ControlCard() {
  const may = useMay()
  const isOffice = may('control.inspection.manage')
  const mends = may('control.finding.answer')
  const answer = useAnswer(waitingInControl, {})
  return (
    <OverviewCard title="Контроль" to="/control" answer={answer}>
      {({ toMend, toMendLate, toRecheck, toReport, toReportLate, toDecide }) => (
        <Stack gap={4}>
          {toMend === 0 ? (
            <span>Замечаний, которые нужно устранить, нет.</span>
          ) : (
            <span>
              <PageLink to="/control/findings">
                {mends ? 'Нужно устранить' : 'Не устранено'}: {plural(toMend, findings)}
              </PageLink>
              {lateWords(toMendLate)}.
            </span>
          )}
          {toRecheck > 0 && (
            <span>
              {isOffice || !mends ? 'Ждут перепроверки' : 'Отправлено на перепроверку'}:{' '}
              {plural(toRecheck, findings)}.
            </span>
          )}
          {toReport > 0 && (
            <span>
              <PageLink to="/control/hearings">
                {isOffice || !mends ? 'Руководители готовят' : 'К слушанию нужно сдать'}:{' '}
                {plural(toReport, reports)}
              </PageLink>
              {lateWords(toReportLate)}.
            </span>
          )}
          {toDecide > 0 && (
            <span>
              {isOffice ? 'Ждут решения' : 'Сданы, решения ещё нет'}: {plural(toDecide, reports)}.
            </span>
          )}
        </Stack>
      )}
    </OverviewCard>
  )
}

/** Questions without an answer and publications that fall due. */
export function OutreachCard() {
  const answer = useAnswer(waitingInOutreach, {})
  return (
    <OverviewCard title="Информирование" to="/outreach" answer={answer}>
      {({ toAnswer, toAnswerLate, toPublishLate, toPublishSoon }) => (
        <Stack gap={4}>
          {toAnswer === 0 && <span>На горячей линии вопросов без ответа нет.</span>}
          {toAnswer !== null && toAnswer > 0 && (
            <span>
              <PageLink to="/outreach/hotline">
                Ждут ответа: {plural(toAnswer, ['вопрос', 'вопроса', 'вопросов'])}
              </PageLink>
              {lateWords(toAnswerLate ?? 0)}.
            </span>
          )}
          {toPublishLate + toPublishSoon === 0 ? (
            <span>В ближайшие 30 дней публиковать ничего не нужно.</span>
          ) : (
            <span>
              <PageLink to="/outreach/publications">
                Нужно опубликовать:{' '}
                {plural(toPublishLate + toPublishSoon, ['материал', 'материала', 'материалов'])}
              </PageLink>
              {lateWords(toPublishLate)}.
            </span>
          )}
        </Stack>
      )}
    </OverviewCard>
  )
}

function lateWords(late: number): string {
  return late === 0 ? '' : `, из них просрочено ${late}`
}
