import { describe, expect, it } from 'vitest'
import { findPasswordFaults } from './password-faults.ts'

const owner = { email: 'klyukvina@example.ru', name: 'Клюквина Тамара Ефимовна' }
const faults = (password: string) => findPasswordFaults(password, owner).map(({ detail }) => detail)

describe('a new password', () => {
  it.each(['три сосны у мельницы', 'h3km-x8rp-2vqa', 'mокрый асфальт', '9 воробьёв и Тихон'])(
    'may be «%s»',
    (password) => {
      expect(faults(password)).toEqual([])
    },
  )

  it('has at least ten characters', () => {
    expect(faults('семьгномо')).toEqual(['Пароль короче 10 знаков'])
    expect(faults('семьгномов')).toEqual([])
  })

  it.each(['qwerty1234567', 'Пароль-2026!', '1234567890', 'йцукенгшщз1', 'P@ssw0rd2026'])(
    'is not the guessable «%s»',
    (password) => {
      expect(faults(password)).toHaveLength(1)
    },
  )

  it('is not one sign over and over', () => {
    expect(faults('ааааааааааааа')).toEqual(['В пароле слишком мало разных знаков'])
  })

  it.each(['клюквина-сад-7', 'моя Тамара и я', 'klyukvina-2026-x'])(
    'does not name its owner: «%s»',
    (password) => {
      expect(faults(password)).toEqual(['Пароль содержит вашу фамилию, имя или адрес почты'])
    },
  )

  it('says every fault at once, with the field', () => {
    expect(findPasswordFaults('111', owner)).toEqual([
      expect.objectContaining({ pointer: '/newPassword' }),
      expect.anything(),
      expect.anything(),
    ])
  })
})
