import type { FastifyRequest } from 'fastify'

/** What the log keeps of a request. The address of a personal calendar is its key, so it is left out. */
export function requestForLog({
  method,
  url,
  host,
  ip,
}: Pick<FastifyRequest, 'method' | 'url' | 'host' | 'ip'>) {
  return { method, url: url.replace(/calendar-feed.*/is, 'calendar-feed/…'), host, remoteAddress: ip }
}
