import { schoolYear } from '#kernel/school-year.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Analysis } from '../domain/analysis.ts'
import { changedSince } from '../domain/changed-since.ts'
import { type FigureTitle, totalOf } from '../domain/figure-reading.ts'
import { refuse } from '../refusals.ts'
import {
  createAnalysis,
  findFrozenFigures,
  getAnalysis,
  listAnalyses,
  saveAnalysis,
} from '../storage/analyses.ts'
import { listFindings } from '../storage/findings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewFindings } from './view-findings.ts'
import { municipalityOf, type WriteCall } from './whose-rows.ts'

/** Analyses of a track for a year. */
export function analysisRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listAnalyses, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ tx }) {
        const byAnalysis = Map.groupBy(await listFindings(tx), ({ analysisId }) => analysisId)
        return {
          analyses: (await listAnalyses(tx)).map((one) => viewOf(one, byAnalysis.get(one.analysisId) ?? [])),
        }
      },
    }),
    route(contract.getAnalysis, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const analysis = await getAnalysis(call.tx, params.analysisId)
        const findings = await listFindings(call.tx, params)
        const figures = await findFrozenFigures(call.tx, params.analysisId)
        const present = new Map(
          (await port.readFigures(call.tx, figures)).map((reading) => [keyOf(reading), reading]),
        )
        return {
          analysis: viewOf(analysis, findings),
          figures: figures.map((frozen) => {
            const { name, year, link, measure, unit, decimals, rows } = frozen
            const now = present.get(keyOf(frozen))
            const { state, organizationIds } = changedSince(frozen, now)
            return {
              ...{ key: keyOf(frozen), name, year, link, measure, unit, decimals },
              organizations: rows.length,
              ...totalOf(rows),
              now: { state, changed: organizationIds.length, ...totalOf(now?.rows ?? []) },
            }
          }),
          findings: await viewFindings(port, call, findings),
        }
      },
    }),
    route(contract.addAnalysis, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.analysis.added',
      async answer({ body, tx, person, note }) {
        const created = await createAnalysis(tx, municipalityOf(person), {
          ...body,
          schoolYear: schoolYear(body.schoolYear),
          madeBy: person.name,
        })
        note({ subject: created.title, after: created })
        return viewOf(created, [])
      },
    }),
    route(contract.changeAnalysis, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.analysis.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        return await change(call, { ...params, version }, (analysis) => {
          if (analysis.removed) throw refuse('cycle/row-removed')
          return { ...analysis, ...fields, schoolYear: schoolYear(fields.schoolYear) }
        })
      },
    }),
    route(contract.moveAnalysisAway, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.analysis.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const findings = await listFindings(call.tx, params)
        if (removed && findings.length > 0) {
          throw refuse('cycle/in-use', { detail: 'В анализе есть находки: сначала удалите их' })
        }
        return await change(call, { ...params, version }, (analysis) => ({ ...analysis, removed }))
      },
    }),
  ]
}

function keyOf({ seriesKey, year }: FigureTitle): string {
  return `${seriesKey}:${year}`
}

async function change(
  { tx, note }: WriteCall,
  seen: { readonly analysisId: number; readonly version: number },
  decide: (analysis: Analysis) => Analysis,
): Promise<contract.AnalysisView> {
  const before = await getAnalysis(tx, seen.analysisId)
  const findings = await listFindings(tx, seen)
  const saved = before.version === seen.version && (await saveAnalysis(tx, decide(before)))
  if (!saved) {
    const current = viewOf(await getAnalysis(tx, seen.analysisId), findings)
    throw refuse('cycle/changed-meanwhile', { current })
  }
  note({ subject: saved.title, before, after: saved })
  return viewOf(saved, findings)
}

function viewOf(
  analysis: Analysis,
  findings: readonly { readonly recommendations: number; readonly decisions: number }[],
): contract.AnalysisView {
  return {
    ...analysis,
    findingCount: findings.length,
    openCount: findings.filter(({ recommendations, decisions }) => recommendations + decisions === 0).length,
  }
}
