import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type DecisionView, listDecisions } from '../../decision-contract.ts'
import { requisitesOf } from '../../domain/decision-requisites.ts'
import { CycleParts } from '../cycle-parts.tsx'
import { placeColumns } from '../place-columns.ts'

/** Management decisions with how far their measures are. */
export function DecisionsPage() {
  const may = useMay()
  const answer = useAnswer(listDecisions, {})
  return (
    <>
      <PageHeader
        title="Решения и меры"
        meaning={answer.data && standingWords(answer.data.decisions)}
        actions={
          may('cycle.decision.manage') && <PageButton to="/cycle/decisions/add">Новое решение</PageButton>
        }
      />
      <CycleParts current="decisions" />
      <Loaded answer={answer} lines={10}>
        {({ decisions, reach }) => (
          <DataTable
            name="decisions"
            caption="Решения"
            rows={decisions}
            columns={columns}
            rowKey={({ decisionId }) => decisionId}
            empty={
              <EmptyState title="Решений пока нет">
                {reach === 'municipality'
                  ? 'Отметьте находки в списке и примите по ним решение: приказ или протокол с мерами и сроками.'
                  : 'Здесь будут решения управления, в которых есть меры вашей организации.'}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<DecisionView>[] = [
  {
    key: 'title',
    title: 'Решение',
    isName: true,
    width: '34%',
    value: ({ title }) => title,
    show: ({ decisionId, title }) => <PageLink to={`/cycle/decisions/${decisionId}`}>{title}</PageLink>,
  },
  { key: 'requisites', title: 'Документ', value: requisitesOf },
  {
    key: 'decided',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    isExtra: true,
    value: ({ decidedOn }) => decidedOn,
    show: ({ decidedOn }) => <DateText date={decidedOn} />,
  },
  { key: 'findings', title: 'Находок', isNumber: true, value: ({ findings }) => findings.length },
  { key: 'measures', title: 'Мер', isNumber: true, value: ({ measures }) => measures.length },
  {
    key: 'done',
    title: 'Выполнено',
    isNumber: true,
    value: ({ measures }) => measures.filter(({ state }) => state === 'done').length,
  },
  {
    key: 'late',
    title: 'Просрочено',
    isNumber: true,
    value: ({ measures }) => measures.filter(({ state }) => state === 'overdue').length,
  },
  ...placeColumns,
  {
    key: 'effect',
    title: 'Эффект',
    value: effectWords,
    show: (decision) => <EffectBadge decision={decision} />,
    choose: 'Любой эффект',
  },
]

function effectWords({ measures, reviewCount }: DecisionView): string {
  if (reviewCount > 0) return 'Оценён'
  if (measures.length > 0 && measures.every(({ state }) => state === 'done')) return 'Пора оценить'
  return 'Рано оценивать'
}

function EffectBadge({ decision }: { decision: DecisionView }) {
  const words = effectWords(decision)
  const tone = words === 'Оценён' ? 'good' : words === 'Пора оценить' ? 'attention' : 'calm'
  return <StateBadge tone={tone}>{words}</StateBadge>
}

function standingWords(decisions: readonly DecisionView[]): string {
  const measures = decisions.flatMap((decision) => decision.measures)
  const done = measures.filter(({ state }) => state === 'done').length
  const late = measures.filter(({ state }) => state === 'overdue').length
  return `Решений: ${decisions.length}. Выполнено мер: ${done} из ${measures.length}${late > 0 ? `, просрочено: ${late}` : ''}.`
}
