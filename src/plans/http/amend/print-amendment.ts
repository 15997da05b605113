import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import * as contract from '../../amendment-contract.ts'
import { comparePlans } from '../../domain/amend/compare-plans.ts'
import { type AmendmentToPrint, documentOfAmendment } from '../../domain/amend/document-of-amendment.ts'
import type { Plan } from '../../domain/plan.ts'
import { refuse } from '../../refusals.ts'
import { findEditions } from '../../storage/amend/editions.ts'
import { getPlan } from '../../storage/plans.ts'
import { DOCX } from '../annex/media-types.ts'
import type { RegistryPort } from '../registry-port.ts'
import { pickEdition, stateOfEdition } from './edition-routes.ts'
import { getAmendedPlan, loadAmendment } from './load-amendment.ts'
import { viewComparison } from './view-amendment.ts'

export function printAmendmentRoutes(port: RegistryPort): readonly RouteCard[] {
  return [
    route(contract.printAmendment, {
      may: 'plans.plan.read',
      audit: 'none',
      async answer({ params, query, tx, today }) {
        const plan = await getPlan(tx, params.planId)
        const content = plan.approved
          ? await ofEdition(tx, plan, query.edition, today)
          : await ofDraft(tx, plan, today, port)
        const name = `О внесении изменений. ${content.planTitle}`
          .replace(/[\\/:*?"<>|\s]+/gu, ' ')
          .slice(0, 80)
        const paper = documentOfAmendment(content)
        return { fileName: `${name.trim()}.docx`, mediaType: DOCX, bytes: () => printDocx(paper) }
      },
    }),
  ]
}

async function ofEdition(
  tx: Tx,
  plan: Plan,
  asked: number | undefined,
  today: PlainDate,
): Promise<AmendmentToPrint> {
  const editions = await findEditions(tx, plan.planId)
  const edition = pickEdition(editions, { number: asked }, today)
  if (edition.number === 1)
    throw refuse('plans/edition-not-found', { detail: 'Первую редакцию никто не менял.' })
  const former = pickEdition(editions, { number: edition.number - 1 }, today)
  const before = await stateOfEdition(tx, plan, former)
  const after = await stateOfEdition(tx, plan, edition)
  const comparison = viewComparison(comparePlans(before, after), before, after)
  return { act: edition.act, authority: plan.authority, planTitle: former.title, ...comparison }
}

async function ofDraft(
  tx: Tx,
  amendment: Plan,
  today: PlainDate,
  port: RegistryPort,
): Promise<AmendmentToPrint> {
  const plan = await getAmendedPlan(tx, amendment)
  const { comparison, before, after } = await loadAmendment(tx, amendment, plan, {
    today,
    actOn: today,
    port,
    isFinal: false,
  })
  return {
    act: null,
    authority: plan.authority,
    planTitle: plan.title,
    ...viewComparison(comparison, before, after),
  }
}
