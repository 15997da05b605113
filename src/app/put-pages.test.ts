import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putPages } from './put-pages.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'msoko-pages-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>, hoursAgo = 0): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(place, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    utimesSync(path, at(hoursAgo), at(hoursAgo))
  }
}

function at(hoursAgo: number): Date {
  return new Date(Date.now() - hoursAgo * 3_600_000)
}

function put(begunAt = new Date()): void {
  putPages({ from: join(place, 'built'), into: join(place, 'web'), begunAt })
}

function found(name: string): string | undefined {
  const path = join(place, name)
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : undefined
}

it('a server that runs on the former pages finds its files, the next one begins with the new', () => {
  write(
    { 'web/index.html': 'former', 'web/assets/page-a1.js': 'a', 'web/assets/page-a1.js.br': 'packed' },
    200,
  )
  write({ 'built/index.html': 'new', 'built/assets/page-b2.js': 'b', 'built/assets/parts/one-c3.js': 'c' })

  put()

  expect(
    ['index.html', 'assets/page-a1.js', 'assets/page-a1.js.br'].map((name) => found(`web/${name}`)),
  ).toEqual(['new', 'a', 'packed'])
  expect([found('web/assets/page-b2.js'), found('web/assets/parts/one-c3.js')]).toEqual(['b', 'c'])
  expect(found('built/index.html')).toBeUndefined()
})

it('files of the build before the former one go, after two days', () => {
  write({ 'web/assets/old-1.js': '' }, 100)
  write({ 'web/assets/recent-2.js': '' }, 40)
  write({ 'web/index.html': '', 'web/assets/former-3.js': '' }, 20)
  write({ 'built/index.html': '' })

  put()

  expect(['old-1', 'recent-2', 'former-3'].map((name) => found(`web/assets/${name}.js`))).toEqual([
    undefined,
    '',
    '',
  ])
})

it('a file both builds have lives on with the younger; one cut short is replaced', () => {
  write({ 'web/index.html': '', 'web/assets/same-1.js': 'same', 'web/assets/cut-2.js': 'cu' }, 100)
  write({ 'built/index.html': '', 'built/assets/same-1.js': 'same', 'built/assets/cut-2.js': 'cut' })

  put()

  expect([found('web/assets/same-1.js'), found('web/assets/cut-2.js')]).toEqual(['same', 'cut'])
  expect(statSync(join(place, 'web/assets/same-1.js')).mtimeMs).toBeGreaterThan(at(1).getTime())
})

it('the first page is as old as the beginning of its building', () => {
  write({ 'built/index.html': '' })

  put(at(1))

  expect(Date.now() - statSync(join(place, 'web/index.html')).mtimeMs).toBeGreaterThan(3_590_000)
})
