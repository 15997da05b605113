import { requisitesOf } from '#cycle/domain/decision-requisites.ts'
import { findAnsweredFindings, getDecision, listDecisions } from '#cycle/storage/decisions.ts'
import { listFindings } from '#cycle/storage/findings.ts'
import { listMeasures } from '#cycle/storage/measures.ts'
import { measuresOrderData } from '#templates/domain/kinds/measures-order.ts'
import type { PaperSource } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { aroundResultsPages } from '../around/read-around-results-pages.ts'
import { idIn } from './subject-key.ts'

/** A management decision with its measures; the newest first. */
export const orderOfDecision: PaperSource = {
  async listSubjects({ tx, person }) {
    if (person.scope.reach !== 'municipality') return []
    return (await listDecisions(tx)).map((decision) => ({
      key: `decision:${decision.decisionId}`,
      title: `${requisitesOf(decision)} «${decision.title}»`,
    }))
  },

  async gather({ tx, today }, subject, answers) {
    const decisionId = idIn('decision', subject)
    const decision = await getDecision(tx, decisionId)
    if (decision.removed) throw refuse('templates/subject-not-found')
    const names = await aroundResultsPages.readNames(tx, today)
    const nameOf = (organizationId: number) => names.get(organizationId) ?? ''
    const links = await findAnsweredFindings(tx, { decisionId })
    const findings = await listFindings(tx, { findingIds: links.map(({ findingId }) => findingId) })
    const measures = await listMeasures(tx, { decisionId })
    return {
      title: decision.title,
      data: measuresOrderData(
        {
          title: decision.title,
          text: decision.text,
          findings: findings.map(({ organizationId, what }) => ({
            organization: nameOf(organizationId),
            what,
          })),
          measures: measures.map(({ organizationId, what, dueOn }) => ({
            organization: nameOf(organizationId),
            what,
            term: dueOn,
          })),
        },
        answers,
      ),
      basis: [
        `Решение, версия ${decision.version}: ${decision.title}`,
        `Находок: ${findings.length}, мер: ${measures.length}`,
      ],
      annexes: [],
      organizationId: null,
    }
  },
}
