import type { TrackLine, TrackView } from '../../domain/indicator/track-view.ts'

type Rows = { readonly rows: readonly TrackLine[]; groupOf?: (line: TrackLine) => string }

/** Lines of a track under their positions, each position once; as they come where the methodology has none. */
export function byPosition({ positions, lines }: TrackView): Rows {
  if (positions.length === 0) return { rows: lines }
  const placeOf = ({ position }: TrackLine) => {
    const place = positions.findIndex(({ code }) => code === position)
    return place < 0 ? positions.length : place
  }
  return {
    rows: lines.toSorted((a, b) => placeOf(a) - placeOf(b)),
    groupOf: (line) => positions[placeOf(line)]?.title ?? 'Без позиции',
  }
}
