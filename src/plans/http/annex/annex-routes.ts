import { route } from '#server-kit/http/route.ts'
import { printPdf } from '#server-kit/printing/print-apart.ts'
import type { Plan } from '../../domain/plan.ts'
import { documentOfPlan } from '../../domain/print/document-of-plan.ts'
import { printedPlan } from '../../domain/print/printed-plan.ts'
import * as contract from '../../print-contract.ts'
import { findActions } from '../../storage/actions.ts'
import { findAnnexTemplate } from '../../storage/annex-template.ts'
import { getPlan } from '../../storage/plans.ts'
import { findSections } from '../../storage/sections.ts'
import { DOCX } from './media-types.ts'
import { printAnnex } from './print-annex.ts'

export const printAnnexRoute = route(contract.printAnnex, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, tx }) {
    const plan = await getPlan(tx, params.planId)
    const sections = await findSections(tx, plan.planId)
    const actions = await findActions(tx, plan.planId)
    const own = await findAnnexTemplate(tx)
    return {
      fileName: `${fileTitle(plan)}.docx`,
      mediaType: DOCX,
      bytes: () => printAnnex(plan, sections, actions, own?.bytes ?? null),
    }
  },
})

export const printPlanPdfRoute = route(contract.printPlanPdf, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, tx }) {
    const plan = await getPlan(tx, params.planId)
    const printed = printedPlan(plan, await findSections(tx, plan.planId), await findActions(tx, plan.planId))
    return {
      fileName: `${fileTitle(plan)}.pdf`,
      mediaType: 'application/pdf',
      bytes: () => printPdf(documentOfPlan(printed)),
    }
  },
})

/** A name every system takes: without its forbidden signs, not too long. */
function fileTitle({ title, approved }: Plan): string {
  const name = title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return approved ? name : `Проект. ${name}`
}
