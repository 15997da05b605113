import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { numberWords } from '#kernel/number-words.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import { refuse } from './refusals.ts'
import { refuseProgram } from './refuse-program.ts'

const FIELD_BYTES = 1_000_000

export type Multipart = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

type Limits = { readonly most: number; readonly bytesEach: number }

/** Reads a form with files into memory, within the endpoint's limits. */
export async function readMultipart(request: FastifyRequest, limits: Limits): Promise<Multipart> {
  if (!request.isMultipart()) throw refuse('http/media-type', { detail: 'Ожидается форма с файлом.' })
  return await readParts(request, limits).catch((error: unknown) => {
    throw error instanceof Refusal ? error : refusalOf(error, limits)
  })
}

async function readParts(request: FastifyRequest, limits: Limits): Promise<Multipart> {
  const fields: [string, string][] = []
  const files: UploadedFile[] = []
  const parts = request.parts({
    // One more than allowed is let in, so that the refusal is ours and says the number.
    limits: { files: limits.most + 1, fileSize: limits.bytesEach, fields: 100, fieldSize: FIELD_BYTES },
  })
  for await (const part of parts) {
    if (part.type === 'field') {
      // A field that calls itself JSON arrives parsed.
      const { value } = part
      fields.push([part.fieldname, typeof value === 'string' ? value : JSON.stringify(value)])
      continue
    }
    if (files.length === limits.most) {
      throw refuse('http/too-many-files', { detail: `За один раз принимается файлов: ${limits.most}.` })
    }
    const bytes = await part.toBuffer()
    refuseProgram(bytes)
    files.push({ name: plainName(part.filename), bytes, field: part.fieldname })
  }
  return { fields: Object.fromEntries(fields), files }
}

/** Whatever fails while a form is being read was sent so: cut short, without boundaries, over a limit. */
function refusalOf(error: unknown, { bytesEach }: Limits): Refusal {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status !== 413) {
    const detail = 'Форма с файлом передана не полностью. Отправьте её ещё раз.'
    return refuse('http/unreadable-request', { detail })
  }
  const megabytes = numberWords(bytesEach / 1_000_000, { most: 3 })
  return refuse('http/too-large', { detail: `Принимается файл не больше ${megabytes} МБ.` })
}

/** The last part of a path, without signs that have a meaning to a file system or a terminal. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  const clean = last.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '').trim()
  // The cut may fall inside a sign; half of one has no place in a header or a database.
  return clean === '' ? 'файл' : clean.slice(-200).toWellFormed()
}
