import { z } from 'zod'

export const annexPreviewBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string()).readonly()).readonly() }),
])
export type AnnexPreviewBlock = z.output<typeof annexPreviewBlock>

export const triedTemplateView = z.object({
  /** Errors keep the template from being used. */
  problems: z.array(z.object({ severity: z.enum(['error', 'warning']), message: z.string() })).readonly(),
  /** The template with an invented plan in it; empty while it has errors. */
  preview: z.array(annexPreviewBlock).readonly(),
})
export type TriedTemplateView = z.output<typeof triedTemplateView>

export const annexTemplateView = z.object({
  /** The authority's own; null: plans are printed by the program's. */
  template: z.object({ fileName: z.string(), byteCount: z.int(), uploadedAt: z.iso.datetime() }).nullable(),
  /** What the next change has to carry; 0 while there is no template. */
  version: z.int(),
  tags: z.array(z.object({ written: z.string(), meaning: z.string() })).readonly(),
})
export type AnnexTemplateView = z.output<typeof annexTemplateView>
