import { z } from 'zod'

/** What the assessment found at one organisation: counts, never percentages. null is not known. */
const count = z.int().min(0).max(100_000)
/** `yes` of `all` people who answered the question and met what it asks about. */
const people = z
  .object({ yes: count, all: count })
  .refine(({ yes, all }) => yes <= all, 'Довольных больше, чем ответивших')
  .nullable()
/** How much of what must be published is there. */
const published = z
  .object({ there: count, required: z.int().min(1).max(1000) })
  .refine(({ there, required }) => there <= required, 'Опубликовано больше, чем требуется')
  .nullable()

export const MeasuresSchema = z.object({
  stand: published,
  site: published,
  remoteWays: count.nullable(),
  standLiked: people,
  siteLiked: people,
  comforts: count.nullable(),
  comfortLiked: people,
  accessEquipment: count.nullable(),
  accessConditions: count.nullable(),
  accessLiked: people,
  firstContactLiked: people,
  teachersLiked: people,
  remoteLiked: people,
  recommended: people,
  scheduleLiked: people,
  wholeLiked: people,
})
export type Measures = z.output<typeof MeasuresSchema>
export type PeopleCount = NonNullable<Measures['wholeLiked']>

export const noMeasures: Measures = {
  stand: null,
  site: null,
  remoteWays: null,
  standLiked: null,
  siteLiked: null,
  comforts: null,
  comfortLiked: null,
  accessEquipment: null,
  accessConditions: null,
  accessLiked: null,
  firstContactLiked: null,
  teachersLiked: null,
  remoteLiked: null,
  recommended: null,
  scheduleLiked: null,
  wholeLiked: null,
}

/** Which item of the satisfaction questionnaire fills which measure. */
export const itemOfMeasure = {
  standLiked: 'stand',
  siteLiked: 'site',
  comfortLiked: 'comfort',
  accessLiked: 'access',
  firstContactLiked: 'first_contact',
  teachersLiked: 'teachers',
  remoteLiked: 'remote',
  recommended: 'recommend',
  scheduleLiked: 'schedule',
  wholeLiked: 'whole',
} as const satisfies Partial<Record<keyof Measures, string>>
