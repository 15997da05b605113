import type { FastifyInstance } from 'fastify'
import { problemCatalogue } from './problem-catalogue.ts'
import { refuse } from './refusals.ts'

/** What `type` of a problem points at: the same few words for a programmer who meets the code in a log. */
export function serveProblemPages(app: FastifyInstance): void {
  app.get('/problems/:context/:code', async (request, reply) => {
    const code = request.url.split('?')[0]?.replace('/problems/', '') ?? ''
    const text = Object.hasOwn(problemCatalogue, code) ? problemCatalogue[code] : undefined
    if (!text) throw refuse('http/not-found')
    return await reply
      .type('text/plain; charset=utf-8')
      .send(`${text.title}\n\nКод: ${code}\nСостояние HTTP: ${text.status}\n`)
  })
}
