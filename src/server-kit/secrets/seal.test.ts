import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

it('gives the text back to the same secret and purpose alone', () => {
  const sealed = seal('пароль почты', 'секрет установки', 'mail')

  expect(unseal(sealed, 'секрет установки', 'mail')).toBe('пароль почты')
  expect(unseal(sealed, 'другой секрет', 'mail')).toBeUndefined()
  expect(unseal(sealed, 'секрет установки', 'other')).toBeUndefined()
  expect(unseal(`A${sealed.slice(1)}`, 'секрет установки', 'mail') ?? 'x').not.toBe('пароль почты')
  expect(unseal('', 'секрет установки', 'mail')).toBeUndefined()
})

it('never writes the same twice', () => {
  expect(seal('один', 's', 'mail')).not.toBe(seal('один', 's', 'mail'))
})
