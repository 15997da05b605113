import { type TemplateData, TemplateHandler } from 'easy-template-x'
import QRCode from 'qrcode'
import { tieSigns } from '#kernel/number-words.ts'
import { isDrawing, isRows, type PaperData, type PaperDrawing } from '#kernel/paper-data.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { fileLimits } from '../files/file-limits.ts'
import { recogniseFile } from '../files/recognise-file.ts'
import { openZip, verifyDeclaredSizes } from '../files/zip-archive.ts'
import { refuse } from '../refusals.ts'
import { drawParts } from './draw-parts.ts'
import { stableZip } from './stable-zip.ts'

export type TemplateTag = {
  readonly name: string
  readonly part: 'opens' | 'closes' | 'stands'
  /** «{#разделы}» */
  readonly written: string
}

/** Puts the data in the place of a docx template's tags. The same template and data give the same bytes. */
export async function fillTemplate(template: Uint8Array, data: PaperData): Promise<Uint8Array> {
  const drawings = drawingsIn(data)
  const xml = await drawParts(drawings, orientationOf(template))
  const pictures = new Map<PaperDrawing, Writable>()
  for (const [at, drawing] of drawings.entries()) {
    pictures.set(drawing, { _type: 'rawXml', xml: xml[at] ?? '', replaceParagraph: true })
  }
  for (const code of codesIn(data)) pictures.set(code, await qrPicture(code))
  const filled = await new TemplateHandler().process(Buffer.from(template), writable(data, pictures))
  return stableZip(new Uint8Array(filled))
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

type Writable = { [tag: string]: WritableValue }
type WritableValue = string | number | boolean | Buffer | Writable | Writable[]

function writable(data: PaperData, pictures: ReadonlyMap<PaperDrawing, Writable>): TemplateData {
  const rows: Writable = Object.fromEntries(
    Object.entries(data).map(([tag, value]): [string, WritableValue] => {
      if (isRows(value)) return [tag, value.map((row) => writable(row, pictures) as Writable)]
      if (isDrawing(value)) return [tag, pictures.get(value) ?? takenAway]
      return [tag, typeof value === 'string' ? tieSigns(value) : value]
    }),
  )
  return rows as TemplateData
}

const takenAway: Writable = { _type: 'rawXml', xml: '', replaceParagraph: true }

/** Everything that is to be drawn, wherever it stands. */
function everyDrawing(data: PaperData): readonly PaperDrawing[] {
  return Object.values(data).flatMap((value) =>
    isRows(value) ? value.flatMap(everyDrawing) : isDrawing(value) ? [value] : [],
  )
}

function drawingsIn(data: PaperData) {
  return everyDrawing(data).filter((one) => one.drawn === 'table' || one.drawn === 'bars')
}

function codesIn(data: PaperData) {
  return everyDrawing(data).filter((one) => one.drawn === 'qr')
}

const QR_POINTS = 84

async function qrPicture({
  text,
  meaning,
}: {
  readonly text: string
  readonly meaning: string
}): Promise<Writable> {
  const source = await QRCode.toBuffer(text, { type: 'png', margin: 1, scale: 6, errorCorrectionLevel: 'M' })
  return {
    _type: 'image',
    source,
    format: 'image/png',
    altText: meaning,
    width: QR_POINTS,
    height: QR_POINTS,
  }
}

/** Of the last section: that is where tables of a paper stand. */
function orientationOf(template: Uint8Array): PrintedDocument['orientation'] {
  const xml = new TextDecoder().decode(openZip(template, fileLimits).read('word/document.xml'))
  const page = [...xml.matchAll(/<w:pgSz\b[^>]*>/gu)].at(-1)?.[0] ?? ''
  const side = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(page)?.[1] ?? 0)
  return side('w') > side('h') ? 'landscape' : 'portrait'
}
