import { trackOfCode } from '#monitoring/domain/methodology/usual-directions.ts'
import type { Track } from '#plans/domain/track.ts'

/** Codes of directions in the methodologies that come with the program; one of the municipality's own may use them too. */
export const trackOfDirection: Readonly<Record<string, Track>> = trackOfCode
