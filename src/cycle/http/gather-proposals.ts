import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Analysis } from '../domain/analysis.ts'
import type { FigureReading } from '../domain/figure-reading.ts'
import { figureWords } from '../domain/finding-words.ts'
import { figuresOfYear } from '../domain/gather/figures-of-year.ts'
import type { FindingProposal } from '../domain/gather/finding-proposal.ts'
import { weakResults } from '../domain/gather/weak-results.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** Weak results among the figures of the analysis's track and year, and what other contexts have found themselves. */
export async function gatherProposals(
  port: NeighboursPort,
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  { track, schoolYear }: Analysis,
): Promise<{ readonly proposals: readonly FindingProposal[]; readonly readings: readonly FigureReading[] }> {
  const titles = figuresOfYear(await port.listFigures(tx), { track, schoolYear })
  const readings = await port.readFigures(tx, titles)
  const weak = onePerWork(weakResults(readings)).map((one) => ({
    ...one,
    what: one.figure ? figureWords(one.figure) : '',
  }))
  return { readings, proposals: [...weak, ...(await port.readProposals(tx, { track, schoolYear, today }))] }
}

/** Two figures of one work say the same of a school twice: the first is enough. */
function onePerWork(proposals: readonly FindingProposal[]): readonly FindingProposal[] {
  const byWork = Map.groupBy(proposals, ({ organizationId, link }) => `${organizationId} ${link}`)
  return [...byWork.values()].flatMap(([first]) => first ?? [])
}
