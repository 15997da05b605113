import { expect, it } from 'vitest'
import { type AuditWords, subjectWords, typedSubject } from './audit-words.ts'

const words: AuditWords = {
  verbs: {},
  fields: {},
  values: {},
  subjects: { plan: 'план', section: 'раздел', 'annex-template': 'шаблон приложения' },
}

it('a path of numbers is read as words', () => {
  expect(subjectWords('plan/5/section/27', words)).toBe('план № 5, раздел № 27')
  expect(subjectWords('annex-template', words)).toBe('шаблон приложения')
  for (const subject of ['plan/5/section/27', 'annex-template', 'plan/5']) {
    expect(typedSubject(subjectWords(subject, words), words)).toBe(subject)
  }
  expect(typedSubject(' План 5 ', words)).toBe('plan/5')
  expect(typedSubject('plan/5', words)).toBe('plan/5')
})

it('what is words already, or has none, stays as recorded', () => {
  expect(subjectWords('СОШ № 5', words)).toBe('СОШ № 5')
  expect(subjectWords('session/ab12', words)).toBe('session/ab12')
})
