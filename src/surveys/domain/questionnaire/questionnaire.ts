import { z } from 'zod'

/**
 * What is asked in an anonymous questionnaire, as plain data: sections of items; scales are named once and used by many
 * items. A survey keeps its own copy, so that a question changed later changes no answer given before.
 */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60)
const words = (most: number) => z.string().trim().min(1, 'Напишите текст').max(most)

export const provenances = ['official', 'secondary', 'check', 'own'] as const
export type Provenance = (typeof provenances)[number]

/**
 * for: counts as favourable · against: counts, unfavourable · aside: «затрудняюсь ответить», left out of the share.
 */
export const countings = ['for', 'against', 'aside'] as const

const StepSchema = z.object({ key, label: words(200), counts: z.enum(countings) })
const ScaleSchema = z.object({ key, steps: z.array(StepSchema).min(2).max(11) })
const ChoiceSchema = z.object({ key, label: words(200) })

const asked = {
  key,
  text: words(500),
  /** Asked only of those who chose one of these in an item before. */
  when: z.object({ item: key, chosen: z.array(key).min(1) }).nullable(),
  source: z.string().max(400),
  provenance: z.enum(provenances),
}

const ItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), ...asked, scale: key }),
  z.object({
    kind: z.literal('one'),
    ...asked,
    choices: z.array(ChoiceSchema).min(2).max(30),
    /** Results are also shown by the choices of this item: by grade, by age. */
    isGroup: z.boolean(),
  }),
  z.object({ kind: z.literal('many'), ...asked, choices: z.array(ChoiceSchema).min(2).max(30) }),
  z.object({ kind: z.literal('text'), ...asked }),
])

export const QuestionnaireSchema = z.object({
  title: words(200),
  /** For whom and why, said to the person who answers. */
  intro: z.string().max(1500),
  scales: z.array(ScaleSchema).max(20),
  sections: z
    .array(z.object({ key, title: words(200), items: z.array(ItemSchema).min(1).max(60) }))
    .min(1)
    .max(20),
})

export type Questionnaire = z.output<typeof QuestionnaireSchema>
export type Item = z.output<typeof ItemSchema>
export type Scale = z.output<typeof ScaleSchema>
export type Step = z.output<typeof StepSchema>
