import { describe, expect, it } from 'vitest'
import { temporaryPassword } from './temporary-password.ts'

describe('a temporary password', () => {
  it('is four groups of four signs that are not mistaken for one another', () => {
    const password = temporaryPassword((count) => Uint8Array.from({ length: count }, (_, index) => index * 7))

    expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}$/)
  })

  it('passes over bytes that would make some letters likelier', () => {
    let call = 0
    const random = (count: number) => new Uint8Array(count).fill(call++ === 0 ? 255 : 0)

    expect(temporaryPassword(random)).toBe('aaaa-aaaa-aaaa-aaaa')
  })
})
