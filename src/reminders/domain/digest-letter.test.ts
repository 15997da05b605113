import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { describeLine } from './describe-line.ts'
import { digestLetter } from './digest-letter.ts'
import type { DigestLine } from './digest-line.ts'

const day = plainDate('2026-11-24')
const one = { organizationId: 11, count: 1, since: plainDate('2026-11-16') }

it.each<[DigestLine, string]>([
  [
    { kind: 'due-soon', dueOn: plainDate('2026-12-01'), workingDays: 5, count: 3 },
    'срок 01.12.2026, через 5 рабочих дней: 3 задачи',
  ],
  [
    { kind: 'due-soon', dueOn: plainDate('2026-11-25'), workingDays: 1, count: 21 },
    'срок 25.11.2026, через 1 рабочий день: 21 задача',
  ],
  [{ kind: 'due-today', count: 5 }, 'срок сегодня: 5 задач'],
  [
    { kind: 'overdue', count: 2, since: plainDate('2026-11-16') },
    'просрочено: 2 задачи, самая ранняя — со сроком 16.11.2026',
  ],
  [
    { kind: 'overdue', count: 1, since: plainDate('2026-11-16') },
    'просрочено: 1 задача, срок был 16.11.2026',
  ],
  [{ kind: 'controlled', count: 1, organizations: [one] }, 'просрочено: 1 задача у 1 организации'],
  [
    { kind: 'escalated', count: 4, workingDays: 2, organizations: [one, one] },
    'просрочено на 2 рабочих дня: 4 задачи у 2 организаций',
  ],
])('says it in Russian: %o', (line, words) => {
  expect(describeLine(line).replaceAll('\u00a0', ' ')).toBe(words)
})

it('parts one’s own tasks from those one controls, and leads to the system', () => {
  const lines: readonly DigestLine[] = [
    { kind: 'controlled', count: 1, organizations: [one] },
    { kind: 'due-today', count: 1 },
  ]
  const { subject, text, html } = digestLetter(lines, day, 'https://msoko.example.ru')

  expect(subject).toBe('МСОКО: сводка на 24.11.2026')
  expect(text.replaceAll('\u00a0', ' ')).toBe(`Сводка на 24.11.2026

Ваши задачи:
— срок сегодня: 1 задача

Контроль сроков:
— просрочено: 1 задача у 1 организации

Открыть уведомления (нужен вход): https://msoko.example.ru/notices
Изменить дни и время писем: https://msoko.example.ru/profile

Письмо составлено программой, отвечать на него не нужно.
`)
  expect(html).toContain('<a href="https://msoko.example.ru/notices">')
  expect(html).not.toMatch(/<img|<script|<link|style=/)
})

it('has no link where the address is not known, and lets no sign of it break the letter', () => {
  const lines: readonly DigestLine[] = [{ kind: 'due-today', count: 1 }]
  expect(digestLetter(lines, day, null).html).not.toContain('href')
  expect(digestLetter(lines, day, 'https://a.ru/"><b>').html).toContain('href="https://a.ru/&quot;>&lt;b>')
})
