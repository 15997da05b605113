import { describe, expect, it } from 'vitest'
import { isLoadable } from './is-loadable.ts'

const empty = {
  ...{ state: 'read', hasUpload: true, works: [] },
  ...{ flags: { schools: 0, leftOut: 0 }, appeals: { changes: 0 } },
}
const none = { new: 0, replaced: 0, same: 0 }

describe('a file that can be loaded', () => {
  it.each([
    ['results of ours', { works: [{ schools: { ...none, same: 1 } }] }],
    ['figures as reported', { works: [{ schools: none, reported: {} }] }],
    ['lines of the official list', { flags: { schools: 3, leftOut: 2 } }],
    ['changes by appeals', { appeals: { changes: 1 } }],
  ])('holds %s', (_, held) => {
    expect(isLoadable({ ...empty, ...held })).toBe(true)
    expect(isLoadable({ ...empty, ...held, state: 'reading' })).toBe(false)
    expect(isLoadable({ ...empty, ...held, hasUpload: false })).toBe(false)
  })

  it('is not one with nothing of ours', () => {
    expect(isLoadable({ ...empty, works: [{ schools: none }], flags: { schools: 2, leftOut: 2 } })).toBe(
      false,
    )
  })
})
