import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { InspectionView } from '../../contract.ts'
import { inspectionKindNames, inspectionModeNames } from '../../texts.ru.ts'

export function InspectionFacts({ inspection }: { inspection: InspectionView }) {
  const { actId, actTitle, planId, actionId } = inspection
  return (
    <Facts
      lines={[
        ['Тема', inspection.theme],
        ['Вид', inspectionKindNames[inspection.kind]],
        ['Как проводится', inspectionModeNames[inspection.mode]],
        ['Сроки', `с ${dateWords(inspection.startsOn)} по ${dateWords(inspection.endsOn)}`],
        ['Проверяющие', inspection.inspectors.join('; ')],
        ['Проверочный лист', inspection.checklistTitle],
        ['Основание', inspection.basis],
        ...(actId === null || actTitle === null
          ? []
          : ([
              [
                'Документ',
                <PageLink key="act" to={`/documents/${actId}`}>
                  {actTitle}
                </PageLink>,
              ],
            ] as const)),
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
