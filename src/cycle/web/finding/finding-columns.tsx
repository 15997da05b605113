import { Checkbox } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { trackNames } from '#plans/texts.ru.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { FindingView } from '../../contract.ts'
import { figureSourceNames, findingStateNames } from '../../texts.ru.ts'
import { FindingBadge } from '../state-badges.tsx'

export const findingColumns: readonly Column<FindingView>[] = [
  {
    key: 'what',
    title: 'Что обнаружено',
    isName: true,
    width: '40%',
    value: ({ what }) => what,
    show: ({ findingId, what }) => <PageLink to={`/cycle/findings/${findingId}`}>{what}</PageLink>,
  },
  {
    key: 'organization',
    title: 'Организация',
    value: ({ organizationName }) => organizationName,
    choose: 'Все организации',
  },
  { key: 'track', title: 'Направление', value: ({ track }) => trackNames[track], choose: 'Все направления' },
  {
    key: 'of',
    title: 'Учебный год',
    isWhole: true,
    isExtra: true,
    value: (finding) => schoolYearName(schoolYear(finding.schoolYear)),
    choose: 'Все годы',
  },
  {
    key: 'source',
    title: 'Откуда',
    value: ({ source }) => figureSourceNames[source],
    choose: 'Все источники',
  },
  {
    key: 'condition',
    title: 'Что дальше',
    value: ({ state }) => findingStateNames[state],
    show: ({ state }) => <FindingBadge state={state} />,
    choose: 'Все состояния',
  },
  { key: 'cause', title: 'Предполагаемая причина', isExtra: true, value: ({ cause }) => cause },
  {
    key: 'found',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    isExtra: true,
    value: ({ foundOn }) => foundOn,
    show: ({ foundOn }) => <DateText date={foundOn} />,
  },
  { key: 'by', title: 'Кто внёс', isExtra: true, value: ({ foundBy }) => foundBy },
]

/** A column of marks for acts over several findings. */
export function markColumn(
  marked: ReadonlySet<number>,
  turn: (findingId: number) => void,
): Column<FindingView> {
  return {
    key: 'mark',
    title: 'Отметить',
    isActs: true,
    value: () => null,
    show: ({ findingId, what, organizationName }) => (
      <Checkbox
        aria-label={`Отметить: ${organizationName}, ${what}`}
        checked={marked.has(findingId)}
        onChange={() => turn(findingId)}
      />
    ),
  }
}
