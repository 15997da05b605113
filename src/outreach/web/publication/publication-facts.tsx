import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { PublicationView } from '../../publication-contract.ts'
import { placeWords } from './publication-columns.tsx'

export function PublicationFacts({ publication }: { publication: PublicationView }) {
  const { planId, actionId } = publication
  return (
    <Facts
      lines={[
        ['Что публикуют', publication.title],
        ['Кто публикует', publication.organizationName],
        ['Где', placeWords(publication)],
        ['Опубликовать до', dateWords(publication.dueOn)],
        ['Ответственный', publication.responsible],
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
        ['Каждый год', publication.isYearly ? 'да' : 'нет'],
        ...(publication.note === null ? [] : [['Примечание', publication.note] as const]),
        ...(publication.link === null ? [] : [['Ссылка', publication.link] as const]),
      ]}
    />
  )
}
