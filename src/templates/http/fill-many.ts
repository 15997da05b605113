import type { PaperData } from '#kernel/paper-data.ts'
import { fillTemplate } from '#server-kit/printing/fill-template.ts'

/** Papers in the order they were asked for. To be run apart: see `template-work.ts`. */
export async function fillMany(
  papers: readonly { readonly template: Uint8Array; readonly data: PaperData }[],
): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = []
  for (const { template, data } of papers) made.push(await fillTemplate(template, data))
  return made
}
