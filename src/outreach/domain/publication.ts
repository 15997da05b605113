import { dateOf, dayOf, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'

export const publicationPlaces = ['site', 'media', 'social', 'other'] as const

/** раздел официального сайта · средство массовой информации · страница в социальной сети · другое */
export type PublicationPlace = (typeof publicationPlaces)[number]

export type Publication = {
  readonly organizationId: number
  readonly publicationId: number
  readonly version: number
  readonly title: string
  readonly place: PublicationPlace
  readonly placeName: string
  readonly dueOn: PlainDate
  readonly responsible: string | null
  readonly note: string | null
  readonly planId: number | null
  readonly actionId: number | null
  readonly isYearly: boolean
  /** The first publication of the row this one repeats. */
  readonly repeatsId: number | null
  /** Set by the authority: the organisation fills in the link and the day only. */
  readonly isAssigned: boolean
  readonly link: string | null
  readonly publishedOn: PlainDate | null
  readonly checkedOn: PlainDate | null
  readonly checkedBy: string | null
  readonly removed: boolean
}

export const publicationStates = ['waiting', 'overdue', 'published'] as const

/** ждёт · просрочено · опубликовано. Computed, never stored. */
export type PublicationState = (typeof publicationStates)[number]

export function publicationState(
  { dueOn, publishedOn }: Pick<Publication, 'dueOn' | 'publishedOn'>,
  today: PlainDate,
): PublicationState {
  if (publishedOn !== null) return 'published'
  return today > dueOn ? 'overdue' : 'waiting'
}

/** The same publication a year later, not published yet; 29 February becomes 28. */
export function repeatNextYear(former: Publication): Omit<Publication, 'publicationId' | 'version'> {
  const { publicationId, version: _, ...rest } = former
  return {
    ...rest,
    dueOn: dateOf(yearOf(former.dueOn) + 1, monthOf(former.dueOn), dayOf(former.dueOn)),
    // The plan of the former year says nothing of the next one.
    planId: null,
    actionId: null,
    repeatsId: former.repeatsId ?? publicationId,
    link: null,
    publishedOn: null,
    checkedOn: null,
    checkedBy: null,
  }
}
