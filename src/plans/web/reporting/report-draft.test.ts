import { expect, it } from 'vitest'
import { emptyDraft, newerDraft } from './report-draft.ts'

const content = (text: string) => ({ ...emptyDraft(undefined), text })

it('the draft that was written later is taken up, wherever it was kept', () => {
  const local = { content: content('здесь'), at: '2026-11-23T10:00:00.000Z' }
  const server = { content: content('на сервере'), savedAt: '2026-11-23T09:00:00.000Z' }
  expect(newerDraft(local, server)?.text).toBe('здесь')
  expect(newerDraft(local, { ...server, savedAt: '2026-11-23T11:00:00.000Z' })?.text).toBe('на сервере')
  expect(newerDraft(null, server)?.text).toBe('на сервере')
  expect(newerDraft(local, null)?.text).toBe('здесь')
  expect(newerDraft(null, null)).toBeNull()
})

it('a corrected report begins with the words and numbers of the one before', () => {
  const last = {
    number: 1,
    outcome: 'partly',
    text: 'Проведено',
    reason: null,
    numbers: [{ questionId: 3, name: 'Участников', unit: 'чел.', value: '12.5' }],
    links: ['https://example.ru/a'],
    files: [],
    sentAt: '2026-11-20T08:00:00.000Z',
    sentBy: null,
  } as const
  expect(emptyDraft(last)).toMatchObject({
    outcome: 'partly',
    reason: '',
    numbers: [{ questionId: 3, value: '12,5' }],
    links: ['https://example.ru/a'],
  })
})
