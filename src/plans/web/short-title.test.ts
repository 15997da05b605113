import { describe, expect, it } from 'vitest'
import { shortTitle } from './short-title.ts'

describe('shortTitle', () => {
  it('leaves a short title as it is', () => {
    expect(shortTitle('Дорожная карта')).toBe('Дорожная карта')
  })

  it('ends a long one after a whole word', () => {
    const long = 'План мероприятий по развитию механизмов управления качеством образования Лугового округа'
    expect(shortTitle(long)).toBe('План мероприятий по развитию механизмов управления качеством…')
  })
})
