import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CardPerson } from '#server-kit/http/route.ts'
import type { Answers } from '../domain/answers.ts'
import type { PaperOrganization } from '../domain/organization-tags.ts'
import type { PaperKind } from '../domain/paper-kind.ts'

/** What templates ask of other contexts; `src/flows/around/read-around-templates.ts` answers it. */
export type TemplatesPort = {
  /** Where the data of each kind come from. A kind without a source cannot be made yet. */
  readonly sources: Readonly<Partial<Record<PaperKind, PaperSource>>>
  /** The authority whose papers these are; null in a registry without one. */
  readAuthority(tx: Tx, today: PlainDate): Promise<Authority | null>
  readMunicipalityName(tx: Tx): Promise<string>
  /** Undefined for one the scope does not see. */
  findOrganization(tx: Tx, today: PlainDate, organizationId: number): Promise<KnownOrganization | undefined>
}

/** A context that has something to write about: what there is, and the data of one of them. */
export type PaperSource = {
  /** What a paper can be made of now, in the order it is offered; nothing where there are no data. */
  listSubjects(call: SourceCall): Promise<readonly PaperSubject[]>
  /** Refuses where the subject is no longer there. */
  gather(call: SourceCall, subject: string, answers: Answers): Promise<GatheredPaper>
}

export type SourceCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly person: CardPerson
  /** The organisation in every case, for papers about it. */
  nameInCases(organizationId: number): Promise<PaperOrganization>
}

export type PaperSubject = { readonly key: string; readonly title: string }

export type GatheredPaper = {
  /** As the register names it. */
  readonly title: string
  readonly data: PaperData
  /** Which data it is made from, in words: «План, редакция 2». */
  readonly basis: readonly string[]
  readonly annexes: readonly string[]
  readonly organizationId: number | null
  /** A note with wide tables lies lengthwise, if the shipped template is in use. */
  readonly orientation?: 'portrait' | 'landscape'
}

export type KnownOrganization = {
  readonly organizationId: number
  readonly fullName: string
  readonly shortName: string
}

export type Authority = KnownOrganization & {
  readonly headName: string
  readonly headPost: string
  readonly place: string
  readonly phone: string
}
