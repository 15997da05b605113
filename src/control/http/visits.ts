import { mediaTypes } from '#documents/domain/stored-file.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import * as contract from '../contract.ts'
import { documentOfReport } from '../domain/document-of-report.ts'
import { moveVisit } from '../domain/move-visit.ts'
import { refuse } from '../refusals.ts'
import { findFindings } from '../storage/findings.ts'
import { getInspection } from '../storage/inspections.ts'
import { findAnswers, keepAnswers, showVisit } from '../storage/visit-answers.ts'
import { findVisits, getVisit, saveVisit } from '../storage/visits.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewVisitCard } from './view-visit.ts'
import { municipalityOf, readNames } from './whose-rows.ts'

/** An inspection at one organisation: its check list, how it moves on, the report. */
export function visitRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getVisit, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewVisitCard(port, call, await getVisit(call.tx, params))
      },
    }),
    route(contract.keepAnswers, {
      may: 'control.inspection.manage',
      audit: 'control.visit.filled',
      async answer({ params, body: { version, answers }, now, ...call }) {
        const { tx, person, today, note } = call
        const visit = await getVisit(tx, params)
        const inspection = await getInspection(tx, params.inspectionId)
        if (visit.closedOn !== null) throw refuse('control/visit-closed')
        if (visit.reportedOn !== null) throw refuse('control/visit-reported')
        const kept = { version, answers, saverName: person.name }
        const next = await keepAnswers(tx, visit, { ...kept, municipalityId: municipalityOf(person), now })
        if (next === undefined) {
          throw refuse('control/changed-meanwhile', { current: await findAnswers(tx, visit) })
        }
        if (visit.startedOn === null) await saveVisit(tx, { ...visit, startedOn: today })
        // Shown once, what is corrected in the check list afterwards is seen too.
        if (visit.shownOn !== null) await showVisit(tx, visit, 'answers')
        note({ subject: inspection.theme, organizationId: visit.organizationId })
        return { version: next }
      },
    }),
    route(contract.moveVisit, {
      may: 'control.inspection.manage',
      audit: 'control.visit.moved',
      async answer({ params, body: { version, move }, ...call }) {
        const { tx, today, note } = call
        const before = await getVisit(tx, params)
        const findings = (await findFindings(tx, [params.inspectionId])).filter(
          ({ organizationId }) => organizationId === params.organizationId,
        )
        const isSeen = before.version === version
        const saved = isSeen && (await saveVisit(tx, moveVisit(before, findings, move, today)))
        if (!saved) {
          const current = await viewVisitCard(port, call, await getVisit(tx, params))
          throw refuse('control/changed-meanwhile', { current })
        }
        if (move.to === 'shown') await showVisit(tx, saved, 'answers-and-findings')
        const { theme } = await getInspection(tx, params.inspectionId)
        note({ subject: theme, organizationId: saved.organizationId, before, after: saved })
        return await viewVisitCard(port, call, saved)
      },
    }),
    route(contract.downloadVisitReport, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const card = await viewVisitCard(port, call, await getVisit(call.tx, params))
        if (card.reportedOn === null) throw refuse('control/report-missing')
        const paper = documentOfReport(card.inspection, [card])
        return fileOf(paper, card.organizationName)
      },
    }),
    route(contract.downloadInspectionReport, {
      may: 'control.inspection.manage',
      audit: 'none',
      async answer({ params, ...call }) {
        const visits = await findVisits(call.tx, [params.inspectionId])
        const names = await readNames(port, call)
        const cards = []
        for (const visit of visits) cards.push(await viewVisitCard(port, call, visit))
        const ordered = cards.toSorted((a, b) =>
          (names.get(a.organizationId) ?? '').localeCompare(names.get(b.organizationId) ?? '', 'ru', {
            numeric: true,
          }),
        )
        const [first] = ordered
        if (!first) throw refuse('control/report-missing')
        return fileOf(documentOfReport(first.inspection, ordered), 'сводная')
      },
    }),
  ]
}

function fileOf(paper: ReturnType<typeof documentOfReport>, of: string) {
  return {
    fileName: `Справка по итогам проверки, ${of}.docx`,
    mediaType: mediaTypes.docx,
    bytes: () => printDocx(paper),
  }
}
