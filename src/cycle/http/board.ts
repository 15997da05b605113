import { type SchoolYear, schoolYear, schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import { type CycleStage, TRACKS, type Track } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../board-contract.ts'
import { type BoardCell, boardCells } from '../domain/board/board-cells.ts'
import type { BoardStage, StageNote } from '../domain/board/board-stage.ts'
import type { KnownEvidence } from '../domain/board/evidence.ts'
import { figuresOfYear } from '../domain/gather/figures-of-year.ts'
import type { EvidenceView } from '../evidence-contract.ts'
import { refuse } from '../refusals.ts'
import { listEvidence } from '../storage/stage-evidence.ts'
import { listStages, saveStage } from '../storage/stages.ts'
import { boardStageNames } from '../texts.ru.ts'
import { viewEvidence } from './evidence.ts'
import type { NeighboursPort, PlanSkip } from './neighbours-port.ts'
import { readTurns, type Turn } from './read-turns.ts'
import { municipalityOf } from './whose-rows.ts'

/** The board of tracks by stage: counted from the records, with what people say of each stage. */
export function boardRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.readBoard, {
      may: 'cycle.analysis.read',
      audit: 'none',
      async answer({ query, tx, today }) {
        const turns = await readTurns(port, { tx, today })
        const year = schoolYear(query.schoolYear ?? turns.newest ?? turns.years[0] ?? schoolYearOf(today) - 1)
        const titles = await port.listFigures(tx)
        const notes = await listStages(tx, year)
        const skips = await port.readPlanSkips(tx, year)
        const given = await listEvidence(tx, year)
        const notesOfTracks = await port.readTurnNotes(tx)
        return {
          schoolYear: year,
          years: [...turns.years],
          looseDecisions: turns.looseDecisions,
          turns: TRACKS.map((track) => {
            const turn = turns.of(track, year)
            const read = figuresOfYear(titles, { track, schoolYear: year })
            // A work of nobody knows which season may be of the spring before: it counts once an analysis took it.
            const figures =
              turn.counts.analyses > 0
                ? read
                : read.filter((one) => one.schoolYear !== undefined || one.year === year + 1)
            const own = new Map(
              notes.filter((note) => note.track === track).map((note) => [note.stage, note]),
            )
            const counts = { ...turn.counts, figures: figures.length }
            return {
              track,
              cells: boardCells(counts, withPlanSkips(own, track, skips), today).map((cell) => ({
                ...cell,
                link: linkOf(cell, turn, { track, year, figure: figures[0]?.link }),
                note: viewNote(own.get(cell.stage)),
                evidence: [
                  ...notesOfTracks
                    .filter((known) => known.schoolYear === year && isOf(known, track, cell.stage))
                    .map(viewKnown),
                  ...(cell.stage === 'decision' ? turn.documents.map(viewKnown) : []),
                  ...given.filter((one) => isOf(one, track, cell.stage)).map(viewEvidence),
                ],
              })),
            }
          }),
        }
      },
    }),
    route(contract.setStage, {
      may: 'cycle.analysis.manage',
      audit: 'cycle.stage.changed',
      async answer({ params, body, tx, today, person, note }) {
        const { track, stage } = params
        const year = schoolYear(params.schoolYear)
        const findNote = async () =>
          (await listStages(tx, year)).find((one) => one.track === track && one.stage === stage)
        const before = await findNote()
        const said = { ...body, skipReason: body.skipReason || null, owner: body.owner || null }
        const saved = await saveStage(
          tx,
          { track, stage, schoolYear: year, ...said },
          { municipalityId: municipalityOf(person), changedOn: today, changedBy: person.name },
        )
        if (!saved) throw refuse('cycle/changed-meanwhile', { current: viewNote(await findNote()) })
        const subject = `${trackNames[track]}, ${schoolYearName(year)}: ${boardStageNames[stage].toLowerCase()}`
        note({ subject, ...(before ? { before } : {}), after: saved })
        return viewNote(saved)
      },
    }),
  ]
}

function isOf(
  of: { readonly track: Track; readonly stage: BoardStage },
  track: Track,
  stage: BoardStage,
): boolean {
  return of.track === track && of.stage === stage
}

/** A document that is in the system anyway. */
function viewKnown({ title, link }: Pick<KnownEvidence, 'title' | 'link'>): EvidenceView {
  return { evidenceId: null, title, link, fileName: null, addedOn: null, addedBy: null }
}

/** What the board of plans was told already is not asked again; a word of this board goes first. */
function withPlanSkips(
  own: ReadonlyMap<BoardStage, StageNote>,
  track: Track,
  skips: readonly PlanSkip[],
): ReadonlyMap<BoardStage, Pick<StageNote, 'dueOn' | 'skipReason'>> {
  const said = new Map<BoardStage, Pick<StageNote, 'dueOn' | 'skipReason'>>(own)
  for (const skip of skips) {
    const stage = skip.track === track ? stageOfPlan[skip.stage] : undefined
    if (stage === undefined) continue
    const { dueOn = null, skipReason = null } = said.get(stage) ?? {}
    said.set(stage, { dueOn, skipReason: skipReason ?? skip.reason })
  }
  return said
}

const stageOfPlan: Readonly<Partial<Record<CycleStage, BoardStage>>> = {
  monitoring: 'results',
  analysis: 'analysis',
  recommendations: 'recommendations',
  measures: 'measures',
  decision: 'decision',
  'effect-review': 'effect',
}

type Place = { readonly track: Track; readonly year: SchoolYear; readonly figure: string | undefined }

/** Where the counted things stand: a list with its filters, or the thing itself where it is one. */
function linkOf(
  { stage, state }: BoardCell,
  { counts, analysisIds, decisionIds }: Turn,
  { track, year, figure }: Place,
): contract.CellView['link'] {
  const filters = { track: trackNames[track], of: schoolYearName(year) }
  const to = (address: string, search: Record<string, string> = {}) => ({ to: address, search })
  const [onlyAnalysis, ...moreAnalyses] = analysisIds
  const [onlyDecision, ...moreDecisions] = decisionIds
  const toDecisions =
    onlyDecision !== undefined && moreDecisions.length === 0
      ? to(`/cycle/decisions/${onlyDecision}`)
      : to('/cycle/decisions', filters)
  if (state === 'skipped') return null
  switch (stage) {
    case 'results':
      return figure === undefined ? null : to(figure.startsWith('/results') ? '/results' : '/tracks')
    case 'analysis':
      if (onlyAnalysis === undefined) return null
      return moreAnalyses.length === 0
        ? to(`/cycle/analyses/${onlyAnalysis}`)
        : to('/cycle/analyses', filters)
    case 'recommendations':
      if (counts.recommendations > 0) return to('/cycle/recommendations', filters)
      return counts.findings > 0 ? to('/cycle', filters) : null
    case 'measures':
      return counts.measures > 0 ? toDecisions : null
    case 'decision':
      return counts.decisions > 0 ? toDecisions : null
    case 'effect':
      if (counts.reviewed > 0 && counts.reviewed === counts.reviewable) return to('/cycle/effect', filters)
      return counts.reviewable > 0 ? toDecisions : null
  }
}

function viewNote(note: StageNote | undefined): contract.StageNoteView {
  if (!note) return { version: 0, dueOn: null, owner: null, skipReason: null }
  const { version, dueOn, owner, skipReason } = note
  return { version, dueOn, owner, skipReason }
}
