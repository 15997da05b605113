import { Select } from '@mantine/core'
import { meanWords } from '#kernel/number-words.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { moveTurn, type RotationLine, type RotationView } from '../../independent-contract.ts'
import { bandNames } from '../../texts.ru.ts'

/** The list of the rotation: whose turn is when, what it came to. */
export function columnsOf(rotation: RotationView, mayManage: boolean): readonly Column<RotationLine>[] {
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ organizationName }) => organizationName,
      show: ({ organizationId, organizationName, year }) =>
        year === null ? (
          organizationName
        ) : (
          <PageLink to={`/independent/${organizationId}/${year}`}>{organizationName}</PageLink>
        ),
    },
    { key: 'type', title: 'Вид', value: ({ type }) => organizationTypeNames[type], choose: 'Все виды' },
    { key: 'last', title: 'Прошлая оценка', isNumber: true, value: ({ lastYear }) => lastYear },
    {
      key: 'year',
      title: 'Год оценки',
      isWhole: true,
      value: ({ year }) => (year === null ? null : String(year)),
      show: (line) =>
        mayManage && line.year !== null && line.year >= rotation.thisYear && line.total === null ? (
          <YearChoice rotation={rotation} line={line} />
        ) : (
          (line.year ?? '—')
        ),
      choose: 'Все годы',
    },
    {
      key: 'sample',
      title: 'Опросить',
      isNumber: true,
      value: ({ sample }) => sample,
    },
    {
      key: 'total',
      title: 'Итог',
      isNumber: true,
      isUnsorted: true,
      value: ({ total }) => (total === null ? null : Math.round(total * 100) / 100),
      show: ({ total }) => (total === null ? '—' : meanWords(total)),
    },
    {
      key: 'band',
      title: 'Оценка',
      value: ({ band, isLate }) => (isLate ? 'Не проведена' : band === null ? null : bandNames[band]),
      show: ({ band, isLate }) =>
        isLate ? (
          <StateBadge tone="bad">Не проведена</StateBadge>
        ) : band === null ? (
          '—'
        ) : (
          <StateBadge
            tone={band === 'great' || band === 'good' ? 'good' : band === 'fair' ? 'attention' : 'bad'}
          >
            {bandNames[band]}
          </StateBadge>
        ),
    },
    {
      key: 'mended',
      title: 'Недостатки',
      value: ({ shortcomings, mended }) =>
        shortcomings === 0 ? null : `устранено ${mended}\u00a0из\u00a0${shortcomings}`,
    },
  ]
}

function YearChoice({
  rotation: { years, thisYear, cycle },
  line,
}: {
  rotation: RotationView
  line: RotationLine
}) {
  const move = useAction(moveTurn, { said: 'Год закреплён' })
  const { organizationId, organizationName, version, year, isFixed, dueYear } = line
  return (
    <Select
      size="xs"
      w={150}
      aria-label={`Год оценки: ${organizationName}`}
      allowDeselect={false}
      data={years
        .filter((one) => one >= thisYear)
        .map((one) => ({
          value: String(one),
          label: `${one}${one === year && isFixed ? ' (закреплён)' : ''}${dueYear !== null && one > dueYear ? ' — позже срока' : ''}`,
        }))}
      value={String(year)}
      onChange={(value) =>
        value !== null &&
        move.mutate({
          params: { cycle, organizationId },
          body: { version, year: Number(value), isFixed: true },
        })
      }
    />
  )
}
