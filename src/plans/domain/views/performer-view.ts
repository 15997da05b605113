import { z } from 'zod'
import { performerShape } from './action-view.ts'

/** Whom a performer's name means in the registry. Asked once per plan and name. */
export const performerTarget = z.discriminatedUnion('select', [
  /** All open organisations of these types: «ОО» → schools, or schools and kindergartens. Types are the registry's. */
  z.object({ select: z.literal('types'), types: z.array(z.string()).min(1).max(10).readonly() }),
  z.object({ select: z.literal('group'), groupId: z.int() }),
  z.object({ select: z.literal('list'), organizationIds: z.array(z.int()).min(1).max(5_000).readonly() }),
  /** A named person: one task, for that user of that organisation. */
  z.object({ select: z.literal('user'), userId: z.string(), organizationId: z.int() }),
  /** Nobody in this installation: no tasks are made for the name. */
  z.object({ select: z.literal('nobody') }),
])
export type PerformerTarget = z.output<typeof performerTarget>

export const performerView = z.object({
  name: z.string(),
  kind: performerShape.shape.kind,
  actionCount: z.int(),
  /** What a person chose; null until then. */
  target: performerTarget.nullable(),
  /** What the registry suggests; null when only a person can say. */
  suggested: performerTarget.nullable(),
  /** What to ask where the name alone does not decide: «Только школы или и детские сады?» */
  question: z.string().nullable(),
  /** Organisations the chosen (else the suggested) target means today. */
  organizationCount: z.int(),
})
export type PerformerView = z.output<typeof performerView>

export const performersAnswer = z.object({
  performers: z.array(performerView).readonly(),
  choices: z.object({
    types: z.array(z.object({ type: z.string(), title: z.string(), count: z.int() })).readonly(),
    groups: z.array(z.object({ id: z.int(), title: z.string(), count: z.int() })).readonly(),
    organizations: z.array(z.object({ id: z.int(), shortName: z.string(), type: z.string() })).readonly(),
    people: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          organizationId: z.int(),
          organizationName: z.string(),
        }),
      )
      .readonly(),
  }),
})
export type PerformerChoices = z.output<typeof performersAnswer>['choices']
