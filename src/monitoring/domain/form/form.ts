import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { ConditionSchema } from './condition.ts'
import { FigureSchema } from './figure.ts'
import { FormCheckSchema } from './form-check.ts'
import { keySchema } from './form-key.ts'
import { registryKeys } from './registry-facts.ts'

/**
 * What is asked: sections hold fields, and checks look across them. A form is plain data, so that a municipality can
 * read, copy and change it; a form that was used is never changed, an edited one is another version.
 */
const label = z.string().trim().min(1, 'Назовите показатель').max(400)
const asked = {
  key: keySchema,
  label,
  required: z.boolean(),
  hint: z.string().max(600),
  /** The answer of the period before is offered as a beginning. */
  prefilled: z.boolean(),
  /** What the registry of organisations knows is offered as a beginning, before the period before. Not in tables. */
  registry: z.enum(registryKeys).optional(),
  /** Asked only when an earlier field is answered so. Not in tables. */
  shownWhen: ConditionSchema.optional(),
}

export const NumberFieldSchema = z.object({
  kind: z.literal('number'),
  ...asked,
  /** Digits after the comma: 0 is a whole number. */
  decimals: z.int().min(0).max(4),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** «чел.»; empty where the label says it all. */
  unit: z.string().max(30),
})

export const ChoiceFieldSchema = z.object({
  kind: z.literal('choice'),
  ...asked,
  choices: z
    .array(z.object({ key: keySchema, label }))
    .min(1, 'Нужен хотя бы один вариант')
    .max(60),
  many: z.boolean(),
})

export const YesNoFieldSchema = z.object({ kind: z.literal('yes-no'), ...asked, mayNotApply: z.boolean() })

export const TextFieldSchema = z.object({
  kind: z.literal('text'),
  ...asked,
  mostCharacters: z.int().min(1).max(10_000),
})

/** An address on the web. */
export const LinkFieldSchema = z.object({ kind: z.literal('link'), ...asked })

export const DateFieldSchema = z.object({
  kind: z.literal('date'),
  ...asked,
  earliest: plainDateSchema.nullable(),
  latest: plainDateSchema.nullable(),
})

/** A file that is put while filling in; kept among the files of the organisation. Never a column. */
export const FileFieldSchema = z.object({ kind: z.literal('file'), ...asked })

export const ColumnSchema = z.discriminatedUnion('kind', [
  NumberFieldSchema,
  ChoiceFieldSchema,
  YesNoFieldSchema,
  TextFieldSchema,
  LinkFieldSchema,
  DateFieldSchema,
])

export const TableFieldSchema = z.object({
  kind: z.literal('table'),
  ...asked,
  columns: z.array(ColumnSchema).min(1, 'Нужна хотя бы одна графа').max(30),
  rows: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('fixed'),
      rows: z
        .array(z.object({ key: keySchema, label }))
        .min(1)
        .max(200),
    }),
    /** Whoever fills the form adds rows. */
    z.object({
      kind: z.literal('free'),
      most: z.int().min(1).max(500),
      /** Each row is a class: the column with its name, and the one with how many pupils it has. */
      classes: z.object({ name: keySchema, pupils: keySchema }).optional(),
    }),
  ]),
})

export const FieldSchema = z.discriminatedUnion('kind', [
  ...ColumnSchema.options,
  FileFieldSchema,
  TableFieldSchema,
])

export const SectionSchema = z.object({
  key: keySchema,
  title: z.string().trim().min(1, 'Назовите раздел').max(300),
  hint: z.string().max(600),
  fields: z.array(FieldSchema).max(200),
})

export const FormSchema = z.object({
  sections: z.array(SectionSchema).min(1, 'Нужен хотя бы один раздел').max(40),
  checks: z.array(FormCheckSchema).max(200),
  /** Worked out of the answers, for the tables of the authority. */
  figures: z.array(FigureSchema).max(60).optional(),
})

export type NumberField = z.output<typeof NumberFieldSchema>
export type ChoiceField = z.output<typeof ChoiceFieldSchema>
export type YesNoField = z.output<typeof YesNoFieldSchema>
export type TextField = z.output<typeof TextFieldSchema>
export type LinkField = z.output<typeof LinkFieldSchema>
export type DateField = z.output<typeof DateFieldSchema>
export type TableField = z.output<typeof TableFieldSchema>
export type FileField = z.output<typeof FileFieldSchema>
export type ColumnField = z.output<typeof ColumnSchema>
/** A field that holds one value, alone or in a column of a table. */
export type PlainField = ColumnField | FileField
export type FormField = z.output<typeof FieldSchema>
export type FormSection = z.output<typeof SectionSchema>
export type Form = z.output<typeof FormSchema>

/** Every field in the order it is asked. */
export function fieldsOf(form: Form): readonly FormField[] {
  return form.sections.flatMap((section) => section.fields)
}

export function findField(form: Form, key: string): FormField | undefined {
  return fieldsOf(form).find((field) => field.key === key)
}
