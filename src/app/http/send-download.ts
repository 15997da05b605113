import type { FastifyReply } from 'fastify'
import type { Download } from '#server-kit/http/route.ts'

export async function sendDownload(reply: FastifyReply, file: Download): Promise<FastifyReply> {
  const bytes = file.bytes instanceof Uint8Array ? file.bytes : await file.bytes()
  return await reply
    .header('content-disposition', contentDisposition(file.fileName))
    .header('cache-control', 'no-store')
    .type(file.mediaType)
    .send(Buffer.from(bytes))
}

/**
 * A Cyrillic name in UTF-8 with a plain one beside it for old programs (RFC 6266, RFC 8187).
 * @example contentDisposition('План.docx') // `attachment; filename="____.docx"; filename*=UTF-8''%D0%9F…`
 */
function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
