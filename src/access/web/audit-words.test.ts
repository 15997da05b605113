import { expect, it } from 'vitest'
import { type AuditWords, subjectWords } from './audit-words.ts'

const words: AuditWords = {
  verbs: {},
  fields: {},
  values: {},
  subjects: { plan: 'план', section: 'раздел', 'annex-template': 'шаблон приложения' },
}

it('a path of numbers is read as words', () => {
  expect(subjectWords('plan/5/section/27', words)).toBe('план № 5, раздел № 27')
  expect(subjectWords('annex-template', words)).toBe('шаблон приложения')
})

it('what is words already, or has none, stays as recorded', () => {
  expect(subjectWords('СОШ № 5', words)).toBe('СОШ № 5')
  expect(subjectWords('session/ab12', words)).toBe('session/ab12')
})
