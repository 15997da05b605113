import { TRACKS } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'

export const trackOptions = TRACKS.map((track) => ({ value: track, label: trackNames[track] }))
