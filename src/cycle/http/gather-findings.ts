import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Analysis } from '../domain/analysis.ts'
import type { FigureReading } from '../domain/figure-reading.ts'
import { figureWords } from '../domain/finding-words.ts'
import type { FindingProposal } from '../domain/gather/finding-proposal.ts'
import { weakResults } from '../domain/gather/weak-results.ts'
import { refuse } from '../refusals.ts'
import { freezeFigures, getAnalysis } from '../storage/analyses.ts'
import { createFindings, findGatheredKeys } from '../storage/findings.ts'
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
        const { proposals, readings } = await gather(port, { tx, today }, analysis)
        const names = await readNames(port, { tx, today })
        const taken = await findGatheredKeys(tx)
        return {
          readFigures: readings.length,
          proposals: proposals.map((one) => ({
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
        const { proposals, readings } = await gather(port, { tx, today }, analysis)
        const wanted = new Set(chosen.map(placeOf))
        const taken = proposals.filter((one) => wanted.has(placeOf(one)))
        const { analysisId } = analysis
        const municipalityId = municipalityOf(person)
        const added = await createFindings(
          tx,
          municipalityId,
          taken.map((one) => ({ ...one, analysisId, cause: null, foundOn: today, foundBy: person.name })),
        )
        const cited = new Set(taken.map(({ sourceKey }) => sourceKey))
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

/** Weak results among the figures of the analysis's track and year, and what other contexts have found themselves. */
async function gather(
  port: NeighboursPort,
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  { track, schoolYear }: Analysis,
): Promise<{ readonly proposals: readonly FindingProposal[]; readonly readings: readonly FigureReading[] }> {
  // Works of a school year are written from its September to its August: figures are named by the calendar year.
  const titles = (await port.listFigures(tx)).filter(
    (title) => title.track === track && (title.year === schoolYear + 1 || title.year === schoolYear),
  )
  const readings = await port.readFigures(tx, titles)
  const weak = readings.flatMap((reading) =>
    weakResults(reading).map((one) => ({
      ...one,
      what: one.figure ? figureWords(one.figure) : reading.name,
    })),
  )
  return { readings, proposals: [...weak, ...(await port.readProposals(tx, { track, schoolYear, today }))] }
}

function placeOf({
  organizationId,
  source,
  sourceKey,
}: Pick<FindingProposal, 'organizationId' | 'source' | 'sourceKey'>): string {
  return `${organizationId} ${source} ${sourceKey}`
}
