import type { FastifyReply } from 'fastify'
import type { Download } from '#server-kit/http/route.ts'
import { sendDownload } from './send-download.ts'

/** JSON, a file, or nothing. */
export async function sendAnswer(reply: FastifyReply, answer: unknown): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  if (answer === undefined) return await reply.code(204).send()
  if (isDownload(answer)) return await sendDownload(reply, answer)
  return await reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}

function isDownload(answer: unknown): answer is Download {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'bytes' in answer &&
    (answer.bytes instanceof Uint8Array || typeof answer.bytes === 'function')
  )
}
