import { trackDocument } from '#monitoring/domain/indicator/track-document.ts'
import type { TrackView } from '#monitoring/domain/indicator/track-view.ts'
import { gapsOf } from '#monitoring/http/indicators/find-gaps.ts'
import { namesOf } from '#monitoring/http/indicators/names-of.ts'
import { openYear, viewTrack } from '#monitoring/http/indicators/read-track.ts'
import { findEditionOf } from '#monitoring/http/indicators/read-year.ts'
import { listMethodologies } from '#monitoring/storage/indicators/methodologies.ts'
import { getSnapshot, listEverySnapshot } from '#monitoring/storage/indicators/snapshots.ts'
import { listTotals, listValues } from '#monitoring/storage/indicators/values.ts'
import { trackNoteData } from '#templates/domain/kinds/notes.ts'
import type { GatheredPaper, PaperSubject, SourceCall } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { aroundIndicators } from '../around/read-around-indicators.ts'
import { idIn } from './subject-key.ts'
import { yearName } from './year-of-tracks.ts'

/** Directions whose indicators are counted, and snapshots of them: what a note of indicators can be made of. */
export async function listIndicatorSubjects({ tx }: SourceCall): Promise<readonly PaperSubject[]> {
  const counted: PaperSubject[] = []
  for (const { methodologyId, title } of await listMethodologies(tx)) {
    const years = new Set((await listTotals(tx, methodologyId)).map(({ year }) => year))
    for (const year of [...years].reverse()) {
      const edition = await findEditionOf(tx, methodologyId, year)
      for (const { code, title: direction } of edition?.content.directions ?? []) {
        counted.push({
          key: `indicators:${methodologyId}:${year}:${code}`,
          title: `Показатели: ${code}. ${direction}, ${yearName(year)} — ${title}`,
        })
      }
    }
  }
  const frozen = (await listEverySnapshot(tx)).map(({ snapshotId, title, year, direction }) => ({
    key: `snapshot:${snapshotId}`,
    title: `Снимок: ${title}, ${direction}, ${yearName(year)}`,
  }))
  return [...counted, ...frozen]
}

/** The note of a direction as it is now. */
export async function noteOfIndicators(call: SourceCall, subject: string): Promise<GatheredPaper> {
  const [, methodology, school, ...rest] = subject.split(':')
  const [methodologyId, year, direction] = [Number(methodology), Number(school), rest.join(':')]
  const isRight = [methodologyId, year].every(
    (one) => Number.isInteger(one) && one > 0 && one < 2_147_483_648,
  )
  if (!isRight || direction === '') throw refuse('templates/subject-not-found')
  const { tx, today } = call
  const watched = await openYear(tx, methodologyId, year)
  const track = viewTrack(watched, direction)
  const rows = await listValues(tx, { methodologyId, edition: watched.edition.number, year })
  const gaps = gapsOf(watched, direction, rows, await namesOf(aroundIndicators, tx, today))
  return gathered(track, trackDocument(track, gaps, today), 'показатели на день составления')
}

/** The note of a snapshot: the numbers an analysis was written by, whatever was mended later. */
export async function noteOfSnapshot({ tx, today }: SourceCall, subject: string): Promise<GatheredPaper> {
  const snapshot = await getSnapshot(tx, idIn('snapshot', subject))
  const takenOn = snapshot.takenAt.toISOString().slice(0, 10).split('-').reverse().join('.')
  return gathered(
    snapshot.content,
    trackDocument(snapshot.content, null, today),
    `снимок «${snapshot.title}» от ${takenOn}`,
  )
}

function gathered(track: TrackView, paper: ReturnType<typeof trackDocument>, basis: string): GatheredPaper {
  return {
    title: paper.title,
    data: trackNoteData(paper, { track: track.title, year: yearName(track.year) }),
    basis: [`${track.methodologyTitle}, редакция ${track.edition}`, basis],
    annexes: [],
    organizationId: null,
    orientation: 'landscape',
  }
}
