import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Auth } from './auth.ts'

const KEPT_SECONDS = 180 * 24 * 3600

/**
 * A browser from which a person has signed in carries a signed word of it (OWASP: device cookies). Its wrong passwords are
 * counted apart, so a stranger who guesses at an account — or at many, behind one network address — shuts out only
 * strangers, never the person at the usual desk. The word opens nothing by itself.
 */
export function rememberBrowser(auth: Auth, userId: string): string {
  const browserId = randomUUID()
  const { secret, baseURL } = auth.options
  const attributes = `Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax`
  const secure = baseURL.startsWith('https:') ? '; Secure' : ''
  return `${nameFor(userId)}=${browserId}.${sign(secret, userId, browserId)}; ${attributes}${secure}`
}

/** The browser's own id when it has been the person's before. */
export function findKnownBrowser(auth: Auth, headers: Headers, userId: string): string | undefined {
  const prefix = `${nameFor(userId)}=`
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const value = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length)
  const [browserId = '', given = ''] = value?.split('.') ?? []
  if (browserId === '') return undefined
  const own = Buffer.from(sign(auth.options.secret, userId, browserId))
  const isOwn = own.length === given.length && timingSafeEqual(own, Buffer.from(given.padEnd(own.length)))
  return isOwn ? browserId : undefined
}

/** People who share a computer have a cookie each. */
function nameFor(userId: string): string {
  return `msoko.known_${createHash('sha256').update(userId).digest('hex').slice(0, 12)}`
}

function sign(secret: string, userId: string, browserId: string): string {
  return createHmac('sha256', secret).update(`known-browser ${userId} ${browserId}`).digest('base64url')
}
