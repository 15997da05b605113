import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { HearingView } from '../../hearing-contract.ts'

export function HearingFacts({ hearing }: { hearing: HearingView }) {
  const { actId, actTitle, planId, actionId } = hearing
  return (
    <Facts
      lines={[
        ['Тема', hearing.theme],
        ['Когда и где', `${dateWords(hearing.heldOn)}, ${hearing.place}`],
        ['Отчёты прислать до', dateWords(hearing.reportBy)],
        [
          'Протокол',
          actId !== null && actTitle !== null && <PageLink to={`/documents/${actId}`}>{actTitle}</PageLink>,
        ],
        ...(planId === null
          ? []
          : ([
              [
                'По плану',
                <PageLink
                  key="plan"
                  to={actionId === null ? `/plans/${planId}` : `/plans/${planId}/actions/${actionId}`}
                >
                  {actionId === null ? 'открыть план' : 'открыть мероприятие'}
                </PageLink>,
              ],
            ] as const)),
      ]}
    />
  )
}
