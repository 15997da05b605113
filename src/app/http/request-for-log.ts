import type { FastifyRequest } from 'fastify'

/**
 * What the log keeps of a request. The address of a personal calendar is its key, so it is left out. Of an anonymous
 * questionnaire neither the code nor the network address is written: together with the time they would lead to a person.
 */
export function requestForLog({
  method,
  url,
  host,
  ip,
}: Pick<FastifyRequest, 'method' | 'url' | 'host' | 'ip'>) {
  if (/^\/+(?:api\/+open\/|a(?:\/|\?|$))/i.test(url)) return { method, url: '/a/…', host, remoteAddress: '' }
  return { method, url: url.replace(/calendar-feed.*/is, 'calendar-feed/…'), host, remoteAddress: ip }
}
