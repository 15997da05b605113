import { Anchor } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { PublicationView } from '../../publication-contract.ts'
import { placeNames, publicationStateNames } from '../../texts.ru.ts'
import { PublicationBadge } from '../state-badges.tsx'

/** The register's table; the rest waits in «Столбцы». */
export const publicationColumns: readonly Column<PublicationView>[] = [
  {
    key: 'title',
    title: 'Что публикуют',
    isName: true,
    width: '32%',
    value: ({ title }) => title,
    show: ({ publicationId, title }) => (
      <PageLink to={`/outreach/publications/${publicationId}`}>{title}</PageLink>
    ),
  },
  {
    key: 'organization',
    title: 'Кто публикует',
    value: ({ organizationName }) => organizationName,
    choose: 'Все организации',
  },
  {
    key: 'place',
    title: 'Где',
    value: placeWords,
  },
  {
    key: 'due',
    title: 'Срок',
    isDate: true,
    isWhole: true,
    value: ({ dueOn }) => dueOn,
    show: ({ dueOn }) => <DateText date={dueOn} />,
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => publicationStateNames[state],
    show: ({ state }) => <PublicationBadge state={state} />,
    choose: 'Все состояния',
  },
  {
    key: 'link',
    title: 'Ссылка',
    value: ({ link }) => link,
    show: ({ link, title }) =>
      link === null ? (
        '—'
      ) : (
        <Anchor href={link} target="_blank" rel="noreferrer" inherit aria-label={`Открыть: ${title}`}>
          открыть
        </Anchor>
      ),
  },
  {
    key: 'published',
    title: 'Опубликовано',
    isDate: true,
    isWhole: true,
    isExtra: true,
    value: ({ publishedOn }) => publishedOn,
    show: ({ publishedOn }) => <DateText date={publishedOn} />,
  },
  { key: 'checked', title: 'Ссылка проверена', isExtra: true, value: checkWords },
  { key: 'responsible', title: 'Ответственный', isExtra: true, value: ({ responsible }) => responsible },
  {
    key: 'yearly',
    title: 'Каждый год',
    isExtra: true,
    value: ({ isYearly }) => (isYearly ? 'да' : 'нет'),
  },
]

/** «Официальный сайт: раздел „ГИА“» */
export function placeWords({ place, placeName }: PublicationView): string {
  return placeName === '' ? placeNames[place] : `${placeNames[place]}: ${placeName}`
}

/** «24.11.2026, Перелогин С. А.» */
export function checkWords({ checkedOn, checkedBy }: PublicationView): string | null {
  return checkedOn === null ? null : `${dateWords(checkedOn)}, ${checkedBy}`
}
