import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './refusals.ts'

/** Vite writes a hash into each name below /assets, so those files never change. */
const FOREVER = 'public, max-age=31536000, immutable'
const NONCE_MARK = '{{csp-nonce}}'

/** The built pages: files as they are (packed beforehand where a .br or .gz lies beside), any other address the first page. */
export async function serveWebPages(app: FastifyInstance, folder: string): Promise<void> {
  const indexFile = join(folder, 'index.html')
  const page = existsSync(indexFile) ? readFileSync(indexFile, 'utf8') : undefined
  const answerFile = join(folder, 'answer.html')
  const answerPage = existsSync(answerFile) ? readFileSync(answerFile, 'utf8') : undefined
  if (page !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      globIgnore: ['**/*.br', '**/*.gz', 'index.html', 'answer.html'],
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = /[\\/]assets[\\/]/.test(path)
        reply.header('cache-control', isHashed ? FOREVER : 'public, max-age=3600')
      },
    })
  }
  app.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    if (page === undefined || !isPage(request)) throw refuse('http/not-found')
    if (answerPage !== undefined && isOpenPage(request)) {
      return await reply
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex')
        .header('referrer-policy', 'no-referrer')
        .type('text/html; charset=utf-8')
        .send(answerPage)
    }
    return await reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE_MARK, reply.cspNonce.style))
  })
}

/** Addresses of pages have no dot in the last part; a missing file is not answered with a page. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  return (method === 'GET' || method === 'HEAD') && !/^\/api(?:\/|$)|\.[^/]*$/.test(path)
}

/** Pages for people without an account: small, and without the program's own bundle. */
function isOpenPage({ url }: FastifyRequest): boolean {
  return /^\/a(?:[/?]|$)/.test(url)
}
