import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { FindingProposal } from '../domain/gather/finding-proposal.ts'
import { refuse } from '../refusals.ts'
import { freezeFigures, getAnalysis } from '../storage/analyses.ts'
import { createFindings, findGatheredKeys } from '../storage/findings.ts'
import { gatherProposals } from './gather-proposals.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, readNames } from './whose-rows.ts'

/** What other contexts offer, and taking it into an analysis with the figures behind it. */
export function gatherRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listProposals, {
      may: 'cycle.analysis.manage',
      audit: 'none',
      async answer({ params, tx, today }) {
        const analysis = await getAnalysis(tx, params.analysisId)
        const { proposals, readings } = await gatherProposals(port, { tx, today }, analysis)
        const names = await readNames(port, { tx, today })
        const taken = await findGatheredKeys(tx)
        return {
          readFigures: readings.length,
          proposals: proposals.map(({ figureKey: _, ...one }) => ({
            ...one,
            organizationName: names.get(one.organizationId) ?? '',
            isTaken: taken.has(placeOf(one)),
          })),
        }
      },
    }),
    route(contract.takeFindings, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.finding.taken',
      async answer({ params, body: { chosen }, tx, today, person, note }) {
        const analysis = await getAnalysis(tx, params.analysisId)
        if (analysis.removed) throw refuse('cycle/row-removed')
        const { proposals, readings } = await gatherProposals(port, { tx, today }, analysis)
        const wanted = new Set(chosen.map(placeOf))
        const taken = proposals.filter((one) => wanted.has(placeOf(one)))
        const { analysisId } = analysis
        const municipalityId = municipalityOf(person)
        const added = await createFindings(
          tx,
          municipalityId,
          taken.map(({ figureKey: _, ...one }) => ({
            ...one,
            analysisId,
            cause: null,
            foundOn: today,
            foundBy: person.name,
          })),
        )
        const cited = new Set(taken.map(({ sourceKey, figureKey }) => figureKey ?? sourceKey))
        await freezeFigures(
          tx,
          municipalityId,
          analysisId,
          readings.filter(({ seriesKey, year }) => cited.has(`${seriesKey}:${year}`)),
        )
        note({ subject: analysis.title, after: { added: added.length } })
        return { added: added.length, skipped: wanted.size - added.length }
      },
    }),
  ]
}

function placeOf({
  organizationId,
  source,
  sourceKey,
}: Pick<FindingProposal, 'organizationId' | 'source' | 'sourceKey'>): string {
  return `${organizationId} ${source} ${sourceKey}`
}
