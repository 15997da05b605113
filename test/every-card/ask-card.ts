import type { LightMyRequestResponse } from 'fastify'
import type { Browser, Card } from '../application.ts'
import type { Sample } from './sample-request.ts'

const file = { name: 'список.txt', bytes: new TextEncoder().encode('ничего') }

/** Sends the sample as the card's endpoint wants it: a form with a file, or JSON. */
export async function askCard(
  browser: Browser,
  { endpoint }: Card,
  { params, query, body }: Sample,
): Promise<LightMyRequestResponse> {
  const isForm = endpoint.files !== undefined && (body === undefined || typeof body === 'object')
  return await browser.ask(endpoint, {
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    query: Object.fromEntries(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ),
    ...(body === undefined ? {} : { body }),
    ...(isForm ? { files: [file] } : {}),
  })
}

export function nameOf({ endpoint }: Card): string {
  return `${endpoint.method} ${endpoint.path}`
}
