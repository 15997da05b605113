import type { TrackLine, TrackView } from '../../domain/indicator/track-view.ts'

/** Lines of a track under their positions; nothing where the methodology has none. */
export function byPosition({ positions }: TrackView): { groupOf?: (line: TrackLine) => string } {
  if (positions.length === 0) return {}
  return {
    groupOf: ({ position }) => positions.find(({ code }) => code === position)?.title ?? 'Без позиции',
  }
}
