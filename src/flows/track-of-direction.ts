import type { Track } from '#plans/domain/track.ts'

/** Codes of directions in the methodologies that come with the program; one of the municipality's own may use them too. */
export const trackOfDirection: Readonly<Record<string, Track>> = {
  '1.1': 'quality',
  '1.2': 'low-performing',
  '1.3': 'talents',
  '1.4': 'career-guidance',
  '2.1': 'heads',
  '2.2': 'educators',
  '2.3': 'upbringing',
  '2.4': 'preschool',
  НОКО: 'independent-assessment',
  К: 'control',
  ВСОКО: 'quality',
}
