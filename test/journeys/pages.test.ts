import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Application, startApplication } from '../application.ts'

const folder = mkdtempSync(join(tmpdir(), 'msoko-pages-'))
const script = 'export const page = 1\n'.repeat(100)
let application: Application

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="{{csp-nonce}}">')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), script)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync(script))
  application = await startApplication({ settings: { webFolder: folder } })
})
afterAll(async () => {
  await application?.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) =>
  application.http.inject({ method: 'GET', url, headers })

it.each(['/', '/plans/17?month=2026-11', '/access/users'])('answers %s with the first page', async (url) => {
  const page = await get(url)

  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['cache-control']).toBe('no-store')
})

it('writes the nonce of its own policy into each page', async () => {
  const nonceOf = async () => {
    const page = await get('/')
    const nonce = /content="([0-9a-f]{32})"/.exec(page.body)?.[1]
    expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    return nonce
  }

  expect(await nonceOf()).not.toBe(await nonceOf())
})

it('lets a browser keep hashed files for ever, the others for an hour', async () => {
  expect((await get('/assets/main-1a2b.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  )
  expect((await get('/icon.svg')).headers['cache-control']).toBe('public, max-age=3600')
})

it('sends the file packed beforehand to whoever takes it', async () => {
  const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' })
  const plain = await get('/assets/main-1a2b.js')

  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.headers['content-type']).toContain('javascript')
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length)
  expect(plain.body).toBe(script)
})

it('says of a missing file that it is missing', async () => {
  expect((await get('/assets/main-old.js')).statusCode).toBe(404)
  expect((await get('/../package.json')).statusCode).toBe(404)
  expect((await get('/api')).statusCode).toBe(404)
  const ownPage = { 'x-msoko': '1' }
  const posted = await application.http.inject({ method: 'POST', url: '/plans', headers: ownPage })
  expect(posted.statusCode).toBe(404)
})

it('counts the questions of one address, not the small files of a page', async () => {
  const busy = await startApplication({ settings: { webFolder: folder, requestsPerMinute: 2 } })
  const status = async (url: string) => (await busy.http.inject({ method: 'GET', url })).statusCode
  const file = '/assets/main-1a2b.js'

  expect([await status(file), await status(file), await status(file)]).toEqual([200, 200, 200])
  expect([await status('/health'), await status('/health'), await status('/health')]).toEqual([200, 200, 429])
  await busy.close()
})
