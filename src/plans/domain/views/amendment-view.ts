import { z } from 'zod'
import { actionView, sectionView } from './action-view.ts'
import { approvalShape, horizonShape } from './plan-view.ts'

const fieldChange = z.object({ name: z.string(), before: z.string(), after: z.string() })
export type FieldChangeView = z.output<typeof fieldChange>

const changeKind = z.enum(['added', 'changed', 'excluded', 'moved'])

export const rowChangeView = z.object({
  /** The row of the plan; negative for a row that is not in it yet. */
  actionId: z.int(),
  kind: changeKind,
  number: z.string().nullable(),
  text: z.string(),
  sectionTitle: z.string().nullable(),
  isMoved: z.boolean(),
  fields: z.array(fieldChange).readonly(),
})
export type RowChangeView = z.output<typeof rowChangeView>

/** «Было → стало»: what differs, and nothing else. */
export const comparisonView = z.object({
  heading: z.array(fieldChange).readonly(),
  sections: z
    .array(
      z.object({
        sectionId: z.int(),
        kind: changeKind,
        title: z.string(),
        fields: z.array(fieldChange).readonly(),
      }),
    )
    .readonly(),
  rows: z.array(rowChangeView).readonly(),
})
export type ComparisonView = z.output<typeof comparisonView>

const beyond = z.enum(['before-horizon', 'after-horizon', 'before-approval']).nullable()

/** What becomes of one day the row is due on. */
export const dueChangeView = z.object({
  kind: z.enum(['added', 'moved', 'same', 'withdrawn']),
  label: z.string(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  beyond,
  /** Tasks that go on, are handed out, are no more, are taken off control, stay as they were done. */
  goesOn: z.int(),
  handedOut: z.int(),
  takenBack: z.int(),
  released: z.int(),
  settled: z.int(),
})
export type DueChangeView = z.output<typeof dueChangeView>

/** A begun task the plan would no longer ask for. */
export const orphanView = z.object({
  organizationId: z.int(),
  taskId: z.int(),
  name: z.string(),
  state: z.enum(['open', 'returned', 'reported', 'accepted', 'not-required', 'released']),
  dueOn: z.iso.date(),
})

export const rowEffectView = z.object({
  actionId: z.int(),
  number: z.string().nullable(),
  text: z.string(),
  dues: z.array(dueChangeView).readonly(),
  orphans: z.array(orphanView).readonly(),
})
export type RowEffectView = z.output<typeof rowEffectView>

export const amendmentEffect = z.object({
  comparison: comparisonView,
  /** Excluded rows of the draft: what «вернуть» restores, by the plan's row. */
  excludedCopies: z.array(z.object({ actionId: z.int(), copyId: z.int() })).readonly(),
  rows: z.array(rowEffectView).readonly(),
  totals: z.object({
    goesOn: z.int(),
    handedOut: z.int(),
    takenBack: z.int(),
    released: z.int(),
    settled: z.int(),
    orphans: z.int(),
  }),
  /** The plan's years are missing or wrong: no schedule can be made yet. */
  hasSchedule: z.boolean(),
})
export type AmendmentEffect = z.output<typeof amendmentEffect>

export const editionView = z.object({
  number: z.int(),
  title: z.string(),
  act: approvalShape,
  since: z.iso.date(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string().nullable(),
  changes: z.object({
    added: z.int().optional(),
    changed: z.int().optional(),
    excluded: z.int().optional(),
    moved: z.int().optional(),
  }),
})
export type EditionView = z.output<typeof editionView>

export const editionRows = z.object({
  edition: editionView,
  /** The day the next edition came into force; null for the present one. */
  until: z.iso.date().nullable(),
  horizon: horizonShape,
  sections: z.array(sectionView).readonly(),
  actions: z.array(actionView).readonly(),
})
export type EditionRows = z.output<typeof editionRows>

/** What a row has said, edition by edition, the newest first. */
export const rowHistory = z.object({
  versions: z
    .array(
      z.object({
        edition: editionView,
        kind: z.enum(['first', 'added', 'changed', 'excluded']),
        fields: z.array(fieldChange).readonly(),
      }),
    )
    .readonly(),
})
export type RowHistory = z.output<typeof rowHistory>
