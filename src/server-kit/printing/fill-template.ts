import { TemplateHandler } from 'easy-template-x'
import { fileLimits } from '../files/file-limits.ts'
import { recogniseFile } from '../files/recognise-file.ts'
import { openZip, verifyDeclaredSizes } from '../files/zip-archive.ts'
import { refuse } from '../refusals.ts'

/** What stands in a template's tags: a text, or rows of further texts for a loop. */
export type TemplateData = { readonly [tag: string]: string | readonly TemplateData[] }

export type TemplateTag = {
  readonly name: string
  readonly part: 'opens' | 'closes' | 'stands'
  /** «{#разделы}» */
  readonly written: string
}

/** Puts the data in the place of a docx template's tags. */
export async function fillTemplate(template: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  return new Uint8Array(await new TemplateHandler().process(Buffer.from(template), writable(data)))
}

/** The tags of a docx a stranger sent, in their order, headers and footers included, and its text without the tags. */
export async function readTemplateTags(
  template: Uint8Array,
): Promise<{ readonly tags: readonly TemplateTag[]; readonly textWithoutTags: string }> {
  if (recogniseFile(template, fileLimits) !== 'docx') {
    throw refuse('file/format-not-supported', { detail: 'Шаблон должен быть документом .docx' })
  }
  // The library unpacks on its own and believes the sizes the archive declares.
  verifyDeclaredSizes(openZip(template, fileLimits))
  const handler = new TemplateHandler()
  const tags = await handler.parseTags(Buffer.from(template))
  const written = tags.map(
    ({ name, disposition, rawText }): TemplateTag => ({
      name,
      part: disposition === 'Open' ? 'opens' : disposition === 'Close' ? 'closes' : 'stands',
      written: rawText,
    }),
  )
  const text = await handler.getText(Buffer.from(template))
  return {
    tags: written,
    textWithoutTags: written.reduce((rest, tag) => rest.replace(tag.written, ' '), text),
  }
}

type Writable = { [tag: string]: string | Writable[] }

function writable(data: TemplateData): Writable {
  return Object.fromEntries(
    Object.entries(data).map(([tag, value]) => [
      tag,
      typeof value === 'string' ? value : value.map(writable),
    ]),
  )
}
