import { route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { trackDocument } from '../../domain/indicator/track-document.ts'
import * as contract from '../../indicators-contract.ts'
import { listMethodologies } from '../../storage/indicators/methodologies.ts'
import {
  getSnapshot,
  listSnapshots,
  type SnapshotHead,
  takeSnapshot,
} from '../../storage/indicators/snapshots.ts'
import { listValues } from '../../storage/indicators/values.ts'
import { municipalityOf, writerOf } from '../caller.ts'
import { countYear } from './count-year.ts'
import { gapsOf } from './find-gaps.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { namesOf } from './names-of.ts'
import { scoresOf } from './read-scores.ts'
import { openYear, viewLine, viewTrack } from './read-track.ts'
import { findEditionOf } from './read-year.ts'
import { sheetOfTrack } from './sheet-of-track.ts'

/** Tracks: all of them, one with its gaps, the same as xlsx and docx, snapshots, and counting anew. */
export function trackRoutes(port: IndicatorsPort) {
  return [
    route(contract.listTracks, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, query: { year } }) {
        const lines: contract.DirectionLine[] = []
        const unapproved = []
        for (const { methodologyId, title } of await listMethodologies(tx)) {
          if (!(await findEditionOf(tx, methodologyId, year))) {
            unapproved.push({ methodologyId, title })
            continue
          }
          const watched = await openYear(tx, methodologyId, year)
          for (const direction of watched.edition.content.directions) {
            const own = watched.edition.content.indicators
              .filter((one) => one.direction === direction.code)
              .map((one) => viewLine(one, watched))
            const count = (light: string) => own.filter((one) => one.light === light).length
            lines.push({
              methodologyId,
              methodologyTitle: title,
              direction: direction.code,
              title: direction.title,
              indicators: own.length,
              counted: own.filter(({ value }) => value !== null).length,
              lights: {
                good: count('good'),
                attention: count('attention'),
                bad: count('bad'),
                none: count('none'),
              },
              known: own.reduce((sum, { known }) => sum + known, 0),
              asked: own.reduce((sum, { asked }) => sum + asked, 0),
            })
          }
        }
        return { lines, unapproved }
      },
    }),
    route(contract.getTrack, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, today, params: { methodologyId, direction }, query: { year } }) {
        const watched = await openYear(tx, methodologyId, year)
        const track = viewTrack(watched, direction)
        const rows = await listValues(tx, { methodologyId, edition: watched.edition.number, year })
        const names = await namesOf(port, tx, today)
        const scores = scoresOf(watched.edition, rows)
        const reached = [...scores.values()].flatMap(
          ({ directions }) => directions.get(direction)?.level ?? [],
        )
        return {
          track,
          gaps: [...gapsOf(watched, direction, rows, names)],
          snapshots: (await listSnapshots(tx, methodologyId, direction)).map(viewSnapshot),
          levels: watched.edition.content.scoring.levels.map(({ name }) => ({
            name,
            count: reached.filter((one) => one === name).length,
          })),
          scoringNote: watched.edition.content.scoring.note,
        }
      },
    }),
    route(contract.exportTrack, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, today, params: { methodologyId, direction }, query: { year } }) {
        const track = viewTrack(await openYear(tx, methodologyId, year), direction)
        return {
          fileName: `${track.direction} ${track.title}.xlsx`.slice(0, 120),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () => writeWorkbook([sheetOfTrack(track, today)]),
        }
      },
    }),
    route(contract.printTrack, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, today, params: { methodologyId, direction }, query: { year } }) {
        const watched = await openYear(tx, methodologyId, year)
        const track = viewTrack(watched, direction)
        const rows = await listValues(tx, { methodologyId, edition: watched.edition.number, year })
        const gaps = gapsOf(watched, direction, rows, await namesOf(port, tx, today))
        const paper = trackDocument(track, gaps, today)
        return {
          fileName: `Справка ${track.direction} ${track.title}`.slice(0, 110).concat('.docx'),
          mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          bytes: () => printDocx(paper),
        }
      },
    }),
    route(contract.freezeTrack, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.indicator.frozen',
      async answer({ params: { methodologyId, direction }, body: { year, title }, tx, note, ...call }) {
        const track = viewTrack(await openYear(tx, methodologyId, year), direction)
        const snapshotId = await takeSnapshot(tx, title, track, writerOf(call))
        note({ subject: title, after: { direction, year, edition: track.edition } })
        return viewSnapshot(await getSnapshot(tx, snapshotId))
      },
    }),
    route(contract.getSnapshot, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, params }) {
        const found = await getSnapshot(tx, params.snapshotId)
        return { ...viewSnapshot(found), content: found.content }
      },
    }),
    route(contract.countIndicators, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.indicator.counted',
      async answer({ params: { methodologyId }, body: { year }, tx, note, ...call }) {
        const { methodology, edition } = await openYear(tx, methodologyId, year)
        const counting = { ...call, tx, municipalityId: municipalityOf(call.person) }
        await countYear(port, counting, { edition, year })
        const rows = await listValues(tx, { methodologyId, edition: edition.number, year })
        note({ subject: methodology.title, after: { year, edition: edition.number } })
        return { organizations: rows.length, indicators: edition.content.indicators.length }
      },
    }),
  ]
}

function viewSnapshot({
  takenAt,
  snapshotId,
  title,
  year,
  direction,
  edition,
  takerName,
}: SnapshotHead): contract.SnapshotView {
  return { snapshotId, title, year, direction, edition, takerName, takenAt: takenAt.toISOString() }
}
