import { route } from '#server-kit/http/route.ts'
import { printPdf } from '#server-kit/printing/print-apart.ts'
import type { Plan } from '../../domain/plan.ts'
import { documentOfPlan } from '../../domain/print/document-of-plan.ts'
import { printedPlan } from '../../domain/print/printed-plan.ts'
import * as contract from '../../print-contract.ts'
import { findAnnexTemplate } from '../../storage/annex-template.ts'
import { planAt } from '../amend/plan-at.ts'
import { DOCX } from './media-types.ts'
import { printAnnex } from './print-annex.ts'

export const printAnnexRoute = route(contract.printAnnex, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, query, tx, today }) {
    const { plan, sections, actions, editedBy } = await planAt(tx, params.planId, query, today)
    const own = await findAnnexTemplate(tx)
    return {
      fileName: `${fileTitle(plan)}.docx`,
      mediaType: DOCX,
      bytes: () => printAnnex(plan, sections, actions, own?.bytes ?? null, editedBy),
    }
  },
})

export const printPlanPdfRoute = route(contract.printPlanPdf, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, query, tx, today }) {
    const { plan, sections, actions, editedBy } = await planAt(tx, params.planId, query, today)
    const printed = printedPlan(plan, sections, actions, editedBy)
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
