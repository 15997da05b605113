import { meanWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { RoundCard } from '../../observation-contract.ts'
import { levelText } from './agreement-words.ts'

type Line = RoundCard['observed'][number]

/** Kindergartens by name: who looks, whether they agree, levels by areas. */
export function ObservedTable({ round }: { round: RoundCard }) {
  const whole = round.areas.length
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ organizationName }) => organizationName,
      show: ({ organizationId, organizationName }) => (
        <PageLink to={`/observation/${round.roundId}/organizations/${organizationId}`}>
          {organizationName}
        </PageLink>
      ),
    },
    {
      key: 'state',
      title: 'Состояние',
      value: (line) => stateOf(line).text,
      show: (line) => <StateBadge tone={stateOf(line).tone}>{stateOf(line).text}</StateBadge>,
      choose: 'Все состояния',
    },
    {
      key: 'experts',
      title: 'Эксперты',
      isExtra: true,
      value: ({ experts }) =>
        experts.map(({ name, sentOn }) => (sentOn === null ? `${name} (заполняет)` : name)).join(', ') ||
        null,
    },
    {
      key: 'kappa',
      title: 'Каппа',
      isNumber: true,
      isUnsorted: true,
      value: ({ agreement }) => (agreement === null ? null : Math.round(agreement.kappa * 100) / 100),
      show: ({ agreement }) => (agreement === null ? '—' : meanWords(agreement.kappa)),
    },
    ...(whole === 0
      ? []
      : round.areas.map(
          ({ key, title }, at): Column<Line> => ({
            key,
            title,
            isNumber: true,
            isUnsorted: true,
            isExtra: at > 2,
            value: ({ areas }) => {
              const value = areas.find((area) => area.key === key)?.value ?? null
              return value === null ? null : Math.round(value * 10) / 10
            },
            show: ({ areas }) => levelText(areas.find((area) => area.key === key)?.value ?? null),
          }),
        )),
    { key: 'children', title: 'Детей', isNumber: true, isExtra: true, value: ({ children }) => children },
  ]
  return (
    <DataTable
      name="observed"
      caption={round.title}
      rows={round.observed}
      columns={columns}
      rowKey={({ organizationId }) => organizationId}
    />
  )
}

function stateOf({ settledOn, apart, experts }: Line): {
  text: string
  tone: 'good' | 'attention' | 'active'
} {
  if (settledOn !== null) return { text: 'Сведено', tone: 'good' }
  if (experts.some(({ sentOn }) => sentOn === null)) return { text: 'Смотрят', tone: 'active' }
  return apart > 0
    ? { text: `Разошлись: ${apart}`, tone: 'attention' }
    : { text: 'Можно сводить', tone: 'attention' }
}
