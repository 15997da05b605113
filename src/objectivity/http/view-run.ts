import { dossierState } from '../domain/dossier/dossier.ts'
import { confusionTable, yearsListed } from '../domain/official-lists.ts'
import type { ExemptionView, RunLine, RunSchool, RunView } from '../domain/shapes.ts'
import type { Exemption } from '../domain/stored/exemption.ts'
import type { Run } from '../domain/stored/run.ts'
import { listDossiers } from '../storage/dossiers.ts'
import { findNamedCells, findRunSchools } from '../storage/run-results.ts'
import { exemptionKindNames } from '../texts/runs.ru.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { byName, type ReadCall, readNames } from './whose-rows.ts'

export function viewRunLine(run: Run): RunLine {
  const { runId, state, progress, q, method, starterName, startedAt, works, summary, failure } = run
  return {
    ...{ runId, state, progress, q, method, starterName, works, failure },
    startedAt: startedAt.toISOString(),
    schools: summary?.schools ?? null,
  }
}

/** A run with its schools in the order of their names: a list of the guilty would be ordered otherwise. */
export async function viewRun(port: NeighboursPort, call: ReadCall, run: Run): Promise<RunView> {
  const { tx, today } = call
  const names = await readNames(port, call)
  const official = await port.readOfficial(tx)
  const years = [...new Set(run.works.map(({ year }) => year))].sort((a, b) => a - b)
  const lastYear = years.at(-1) ?? 0
  const named = Map.groupBy(await findNamedCells(tx, run.runId), ({ organizationId }) => organizationId)
  const all = await listDossiers(tx)
  const dossiers = new Map(
    all.flatMap((dossier) =>
      dossier.runId === run.runId ? [[dossier.organizationId, dossier] as const] : [],
    ),
  )
  const open = Map.groupBy(
    all.filter(({ closedOn }) => closedOn === null),
    ({ organizationId }) => organizationId,
  )
  const results = await findRunSchools(tx, run.runId)
  const schoolRows = results
    .map(({ organizationId, tier, tested, tooLittle, markers, rules }): RunSchool => {
      const dossier = dossiers.get(organizationId)
      const [before] = dossier ? [] : (open.get(organizationId) ?? [])
      return {
        ...{ organizationId, tier, tested, tooLittle, markers, rules },
        organizationName: names.get(organizationId) ?? `Организация ${organizationId}`,
        namedWorks: (named.get(organizationId) ?? []).map(({ workId }) => workId),
        official: official
          .filter((row) => row.organizationId === organizationId && row.markers.length > 0)
          .map(({ year, markers: own }) => ({ year, markers: own })),
        yearsListed: yearsListed(official, organizationId, lastYear),
        dossierId: dossier?.dossierId ?? null,
        dossierState: dossier ? dossierState(dossier, today) : null,
        open: before
          ? {
              ...{ dossierId: before.dossierId, createdOn: before.createdOn },
              state: dossierState(before, today),
            }
          : null,
      }
    })
    .sort(byName)
  return {
    ...viewRunLine(run),
    dataPrint: run.dataPrint,
    summary: run.summary,
    exemptions: exemptionWords(run, names),
    schoolRows,
    confusion: confusionTable(results, official, years),
    officialYears: [...new Set(official.map(({ year }) => year))].sort((a, b) => a - b),
  }
}

/** «СОШ № 5, 7Г, ВПР 2026, математика, 7 класс: коррекционный класс (приказ № 5)» */
export function exemptionWords(
  { exemptions, works }: Pick<Run, 'exemptions' | 'works'>,
  names: ReadonlyMap<number, string>,
): readonly string[] {
  const titles = new Map(works.map(({ workId, title }) => [workId, title]))
  return exemptions.map(({ organizationId, workId, className, kind, reason }) => {
    const what = [
      names.get(organizationId) ?? '',
      className === null ? 'все классы' : `класс ${className}`,
      workId === null ? 'все работы' : (titles.get(workId) ?? 'другая работа'),
    ]
    return `${what.join(', ')}: ${exemptionKindNames[kind].toLowerCase()} (${reason})`
  })
}

export function viewExemption(
  exemption: Exemption,
  names: ReadonlyMap<number, string>,
  titles: ReadonlyMap<number, string>,
): ExemptionView {
  const { organizationId, workId } = exemption
  return {
    ...exemption,
    organizationName: names.get(organizationId) ?? `Организация ${organizationId}`,
    workTitle: workId === null ? null : (titles.get(workId) ?? `Работа ${workId}`),
  }
}
