import { Text } from '@mantine/core'
import { type ActRow, listActs } from '#documents/contract.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { EditionView } from '../../domain/views/amendment-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'

/** The act of an edition among the acts of the register that name the plan; where it is not, the way to put it there. */
export function EditionAct({ plan, edition }: { plan: PlanView; edition: EditionView }) {
  const may = useMay()
  const { act } = edition
  const acts = useAnswer(listActs, { query: { planId: plan.id } }, { when: may('documents.act.read') }).data
    ?.acts
  if (act.number === null || act.date === null || acts === undefined) return null
  const found = acts.find((one) => isSameAct(one, act))
  if (found !== undefined) {
    return (
      <Text size="sm">
        В реестре: <PageLink to={`/documents/${found.actId}`}>{found.title}</PageLink>
      </Text>
    )
  }
  if (!may('documents.act.manage')) return null
  return (
    <Text size="sm" className="on-paper-hidden">
      Среди документов плана его нет.{' '}
      <PageLink to="/documents/add" search={fieldsOf(plan, edition)}>
        Внести в реестр
      </PageLink>
    </Text>
  )
}

function isSameAct(row: ActRow, act: EditionView['act']): boolean {
  return row.signedOn === act.date && row.number?.trim() === act.number?.trim()
}

/** What the form of an act is filled in with. */
function fieldsOf(plan: PlanView, { number, act }: EditionView): Readonly<Record<string, string>> {
  return {
    plan: String(plan.id),
    kind: act.documentKind ?? '',
    number: act.number ?? '',
    signed: act.date ?? '',
    signatory: act.signatory ?? '',
    title: `${number === 1 ? 'Об утверждении плана' : 'О внесении изменений в план'} «${plan.title}»`,
  }
}
