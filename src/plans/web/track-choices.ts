import { TRACKS, type Track } from '../domain/track.ts'
import { trackNames } from '../texts.ru.ts'

/** The tracks as a list to choose from. */
export const trackChoices = TRACKS.map((value) => ({ value, label: trackNames[value] }))

export function isTrack(value: string | null): value is Track {
  return TRACKS.some((track) => track === value)
}
