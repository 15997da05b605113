import type { Marker } from './marker.ts'

/** What is measured in a cell, each on the scale of a standard normal variable. The first seven are fingerprints; the last two say how high a result is. */
export const signs = [
  'boundary',
  'open',
  'told',
  'raised',
  'copied',
  'alike',
  'absent',
  'journal',
  'level',
] as const

export type Sign = (typeof signs)[number]

/** The signs that a marker is made of. */
export const signsOfMarker: Readonly<Record<Marker, readonly Sign[]>> = {
  'mark-boundary': ['boundary'],
  'open-items': ['open'],
  'hard-items': ['told', 'raised'],
  'similar-answers': ['copied', 'alike'],
  'weak-absent': ['absent'],
  'generous-journal': ['journal'],
}
