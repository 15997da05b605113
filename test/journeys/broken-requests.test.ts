import { createConnection } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, startApplication } from '../application.ts'
import { moveIn } from '../personas.ts'

let application: Application
let port: number

beforeAll(async () => {
  application = await startApplication({
    settings: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
  })
  await moveIn(application)
  await application.http.listen({ host: '127.0.0.1', port: 0 })
  const [bound] = application.http.addresses()
  port = typeof bound === 'object' ? bound.port : 0
})
afterAll(() => application?.close())

const host = `Host: localhost\r\nConnection: close\r\n`
const signIn = '/api/access/sign-in'

describe('whatever comes over the wire', () => {
  const send = (head: string, body = '') =>
    `${head}\r\n${host}x-msoko: 1\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
  const post = (type: string, body: string) =>
    `${send(`POST ${signIn} HTTP/1.1`, body)}Content-Type: ${type}\r\n\r\n${body}`

  it.each([
    ['a sign that is no sign in the address', `GET /api/%zz HTTP/1.1\r\n${host}\r\n`, 400],
    [
      'a part of the address longer than any id',
      `GET /api/plans/${'1'.repeat(500)} HTTP/1.1\r\n${host}\r\n`,
      404,
    ],
    ['an endless address', `GET /${'a'.repeat(30_000)} HTTP/1.1\r\n${host}\r\n`, 431],
    ['an endless header', `GET / HTTP/1.1\r\n${host}X-Long: ${'a'.repeat(30_000)}\r\n\r\n`, 431],
    ['not HTTP at all', 'привет\r\n\r\n', 400],
    ['an unknown method', `BREW / HTTP/1.1\r\n${host}\r\n`, 400],
    ['a method no card has', `TRACE /api/access/me HTTP/1.1\r\n${host}x-msoko: 1\r\n\r\n`, 404],
    [
      'two lengths',
      `POST ${signIn} HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}`,
      400,
    ],
    ['half of a JSON', post('application/json', '{"email":'), 400],
    ['no JSON at all', post('application/json', ''), 400],
    ['a prototype', post('application/json', '{"__proto__":{"isAdmin":true}}'), 400],
    ['a very deep JSON', post('application/json', '['.repeat(200_000)), 400],
    ['a form of old', post('application/x-www-form-urlencoded', 'email=1'), 415],
    ['plain text', post('text/plain', '{}'), 415],
    ['no type', `${send(`POST ${signIn} HTTP/1.1`, '{}')}\r\n{}`, 415],
  ])('%s is answered by a Russian problem', async (_, request, status) => {
    const { head, body } = await exchange(request)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8')
    expect(head.toLowerCase()).not.toMatch(/x-powered-by|\r\nserver:/)
    expect(JSON.parse(body)).toMatchObject({ status, title: expect.stringMatching(/^[А-ЯЁ]/) })
  })
})

it.each(['/api/access/sign-out', '/%61pi/access/sign-out', '/api/access/sign%2dout'])(
  'a write to %s without our header is refused, however the address is spelt',
  async (path) => {
    const { head } = await exchange(`POST ${path} HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`)
    expect(head).toMatch(/^HTTP\/1.1 403 /)
  },
)

async function exchange(request: string): Promise<{ readonly head: string; readonly body: string }> {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write(request))
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  return { head, body: rest.join('\r\n\r\n') }
}
