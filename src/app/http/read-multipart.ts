import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from '#server-kit/http/route.ts'
import { refuse } from './refusals.ts'
import { refuseProgram } from './refuse-program.ts'

const FIELD_BYTES = 1_000_000

export type Multipart = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

/** Reads a form with files into memory, within the endpoint's limits. */
export async function readMultipart(
  request: FastifyRequest,
  limits: { readonly most: number; readonly bytesEach: number },
): Promise<Multipart> {
  if (!request.isMultipart()) throw refuse('http/media-type', { detail: 'Ожидается форма с файлом.' })
  const fields: [string, string][] = []
  const files: UploadedFile[] = []
  const parts = request.parts({
    // One more than allowed is let in, so that the refusal is ours and says the number.
    limits: { files: limits.most + 1, fileSize: limits.bytesEach, fields: 100, fieldSize: FIELD_BYTES },
  })
  for await (const part of parts) {
    if (part.type === 'field') {
      fields.push([part.fieldname, String(part.value)])
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

/** The last part of a path, without signs that have a meaning to a file system or a terminal. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  const clean = last.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return clean === '' ? 'файл' : clean.slice(-200)
}
