import { type SchoolYear, schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import type { StageEvidence } from '../domain/board/evidence.ts'
import { requisitesOf } from '../domain/decision-requisites.ts'
import * as contract from '../evidence-contract.ts'
import { refuse } from '../refusals.ts'
import { listAnalyses } from '../storage/analyses.ts'
import { listDecisions } from '../storage/decisions.ts'
import { createEvidence, getEvidence, moveEvidence } from '../storage/stage-evidence.ts'
import { boardStageNames } from '../texts.ru.ts'
import type { EvidencePage, NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, type ReadCall, readRegistry } from './whose-rows.ts'

/** Evidence of stages: what may be pointed at, adding, taking away, reading the file. */
export function evidenceRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listEvidenceChoices, {
      may: 'cycle.analysis.manage',
      audit: 'none',
      async answer({ params: { track, schoolYear: year }, tx }) {
        return { choices: [...(await readPages(port, tx, { track, schoolYear: schoolYear(year) }))] }
      },
    }),
    preparedRoute(contract.addEvidence, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.evidence.added',
      prepare: async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
        file && port.files.check(file),
      async answer({ params, body: { title, link }, prepared: file, now, ...call }) {
        const { tx, today, person, note } = call
        if ((link === null) === (file === undefined)) throw refuse('cycle/evidence-missing')
        if (link?.startsWith('/')) await requirePage(port, tx, params, link)
        const organizationId = await keeperOf(port, call)
        const municipalityId = municipalityOf(person)
        if (file)
          await port.files.store(tx, file, { municipalityId, organizationId, userId: person.userId, now })
        const added = await createEvidence(tx, municipalityId, {
          ...{ organizationId, track: params.track, stage: params.stage, title, link },
          schoolYear: schoolYear(params.schoolYear),
          file: file ? { sha256: file.sha256, fileName: file.fileName } : null,
          ...{ addedOn: today, addedBy: person.name },
        })
        note({ subject: subjectOf(added), after: { title, link, fileName: file?.fileName ?? null } })
        return viewEvidence(added)
      },
    }),
    route(contract.moveEvidenceAway, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.evidence.removal',
      async answer({ params, body: { removed }, tx, note }) {
        const evidence = await getEvidence(tx, params.evidenceId)
        await moveEvidence(tx, evidence, removed)
        note({ subject: subjectOf(evidence), after: { title: evidence.title, removed } })
        return viewEvidence(await getEvidence(tx, params.evidenceId))
      },
    }),
    route(contract.downloadEvidence, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ params, tx }) {
        const { organizationId, file } = await getEvidence(tx, params.evidenceId)
        const found = file && (await port.files.find(tx, { organizationId, sha256: file.sha256 }))
        if (!file || !found) throw refuse('cycle/evidence-not-found')
        return { fileName: file.fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}

type Turn = { readonly track: Track; readonly schoolYear: SchoolYear }

/** Pages of the system that may be pointed at: those that exist and the person may read. */
async function readPages(port: NeighboursPort, tx: Tx, turn: Turn): Promise<readonly EvidencePage[]> {
  const analyses = (await listAnalyses(tx)).filter(
    (one) => one.track === turn.track && one.schoolYear === turn.schoolYear,
  )
  return [
    ...analyses.map(({ analysisId, title }) => ({
      ...{ group: 'Анализы направления', link: `/cycle/analyses/${analysisId}`, title },
    })),
    ...(await listDecisions(tx)).map((decision) => ({
      ...{ group: 'Решения', link: `/cycle/decisions/${decision.decisionId}` },
      title: `${requisitesOf(decision)} «${decision.title}»`,
    })),
    ...(await port.readActs(tx)).map(({ actId, title }) => ({
      ...{ group: 'Реестр документов', link: `/documents/${actId}`, title },
    })),
    ...(await port.readEvidencePages(tx, turn.schoolYear)),
  ]
}

/** The system visits nobody's links, but its own pages it knows. */
async function requirePage(
  port: NeighboursPort,
  tx: Tx,
  { track, schoolYear: year }: { readonly track: Track; readonly schoolYear: number },
  link: string,
): Promise<void> {
  const pages = await readPages(port, tx, { track, schoolYear: schoolYear(year) })
  if (pages.some((page) => page.link === link)) return
  const detail = `Страницы ${link} нет среди записей, которые можно приложить: выберите её в «Есть в системе»`
  throw refuse('cycle/evidence-page-unknown', { detail, errors: [{ detail, pointer: '#/link' }] })
}

export function viewEvidence({
  evidenceId,
  title,
  link,
  file,
  addedOn,
  addedBy,
}: StageEvidence): contract.EvidenceView {
  return { evidenceId, title, link, fileName: file?.fileName ?? null, addedOn, addedBy }
}

/** The authority, or the method centre where the registry has none: evidence is about the municipality's own work. */
async function keeperOf(port: NeighboursPort, call: ReadCall): Promise<number> {
  const working = (await readRegistry(port, call)).filter(({ isActive }) => isActive)
  const keeper =
    working.find(({ type }) => type === 'authority') ?? working.find(({ type }) => type === 'method-centre')
  if (!keeper) throw refuse('cycle/no-authority')
  return keeper.organizationId
}

function subjectOf({ track, schoolYear: year, stage }: StageEvidence): string {
  return `${trackNames[track]}, ${schoolYearName(year)}: ${boardStageNames[stage].toLowerCase()}`
}
