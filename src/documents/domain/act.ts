import type { PlainDate } from '#kernel/plain-date.ts'
import type { ActKind } from './act-kind.ts'
import type { StoredFileKind } from './stored-file.ts'

/** A document with requisites: an order of the authority, a school's regulation. What it said and when: its editions. */
export type Act = ActDetails & {
  readonly actId: number
  /** Whose it is; never changes. */
  readonly organizationId: number
  /** Grows with each save of the act or of an edition; a write carries the version it saw. */
  readonly version: number
  readonly removed: boolean
  /** In order of `validFrom`; removed ones too. */
  readonly editions: readonly Edition[]
}

/** Fields a person edits at will. */
export type ActDetails = {
  readonly kind: ActKind
  readonly title: string
  /** Who issued it, where that is not the organisation itself: «Министерство образования области». */
  readonly issuer: string | null
  readonly tags: readonly string[]
  readonly planIds: readonly number[]
  readonly responsible: string | null
  /** From this day it is time to look at it again. */
  readonly reviewOn: PlainDate | null
  /** Which entry of the list of required acts it fulfils. */
  readonly requiredActId: number | null
  readonly note: string | null
  /** The authority shows it to every organisation of the municipality. */
  readonly isShared: boolean
}

/** Редакция: what the act says from one day to another. Both days are included; `validTo` null is «until further notice». */
export type Edition = EditionDetails & {
  /** 0 before it is stored. */
  readonly editionId: number
  readonly file: AttachedFile | null
  readonly removed: boolean
}

export type EditionDetails = {
  readonly number: string | null
  readonly signedOn: PlainDate | null
  readonly signatory: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** What ended it, where that is not the next edition. */
  readonly endBasis: string | null
}

export type AttachedFile = {
  readonly sha256: string
  readonly fileName: string
  readonly kind: StoredFileKind
  readonly byteCount: number
}

/** The editions that count, in order. */
export function liveEditions(act: Pick<Act, 'editions'>): readonly Edition[] {
  return act.editions.filter(({ removed }) => !removed)
}
