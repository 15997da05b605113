import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { readConfig } from './config.ts'

function complaints(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.errors.map(({ detail }) => detail.split(':')[0] ?? '')
  }
}

describe('settings', () => {
  it('need not be given, and an empty one counts as absent', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      startsEmpty: false,
    })
    expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(3000)
  })

  it('are refused together, each by its name', () => {
    const given = { PORT: '99999', MSOKO_EMPTY: 'да', MSOKO_TRUST_PROXY: 'прокси', DATABASE_URL: 'mysql://x' }
    expect([...complaints(given)].sort()).toEqual(Object.keys(given).sort())
  })

  it.each([
    ['0', false],
    ['1', true],
    ['10.0.0.5', '10.0.0.5'],
    ['10.0.0.0/24, ::1', '10.0.0.0/24, ::1'],
  ])('believe the proxies %s', (given, read) => {
    expect(readConfig({ MSOKO_TRUST_PROXY: given }).trustProxy).toBe(read)
  })

  it.each(['10.0.0.0/33', '10.0.0', 'a/b/c', '10.0.0.1,', '10.0.0.1/x'])('refuse the proxies %s', (given) => {
    expect(complaints({ MSOKO_TRUST_PROXY: given })).toEqual(['MSOKO_TRUST_PROXY'])
  })
})
