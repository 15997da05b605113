import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { type FeedTask, feedEvent } from '../domain/feed-event.ts'
import { writeCalendar } from './write-calendar.ts'

const task: FeedTask = {
  organizationId: 11,
  taskId: 345,
  planId: 7,
  planTitle: 'Дорожная карта округа; часть 1, с «ёлочками»',
  actionId: 21,
  actionNumber: '1.2.',
  actionText:
    'Собрать сведения о том, как школы провели\nтренировочные работы, и обсудить их; отдельно — \\ итоги',
  occurrenceLabel: 'I полугодие',
  workingDueOn: plainDate('2026-12-31'),
}
const at = { address: 'https://msoko.example.ru', installation: 'a1b2c3' }
const now = new Date('2026-11-24T05:00:00Z')
const text = writeCalendar([feedEvent(task, at)], now)
const unfolded = text.replaceAll('\r\n ', '').split('\r\n')

it('ends each line with CR LF and folds it at 75 octets, never inside a letter', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\ufffd')
})

it('puts a due date on its whole day, wherever the server stands', () => {
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231')
  expect(unfolded).toContain('DTEND;VALUE=DATE:20270101')
  expect(text).not.toContain('VTIMEZONE')
  expect(unfolded).toContain('TRANSP:TRANSPARENT')
})

it('keeps the name of an entry when its date moves', () => {
  const moved = writeCalendar([feedEvent({ ...task, workingDueOn: plainDate('2027-01-15') }, at)], now)
  expect(unfolded).toContain('UID:task-11-345@a1b2c3')
  expect(moved).toContain('UID:task-11-345@a1b2c3')
})

it('leads to the action and escapes what iCalendar reserves', () => {
  expect(unfolded).toContain('URL;VALUE=URI:https://msoko.example.ru/plans/7/actions/21')
  const summary = unfolded.find((line) => line.startsWith('SUMMARY:')) ?? ''
  expect(summary).toContain('о том\\, как школы провели тренировочные работы\\, и обсудить их\\; отдельно')

  const long = feedEvent({ ...task, actionText: 'слово '.repeat(100) }, at).title
  expect([long.endsWith('…'), long.length < 130]).toEqual([true, true])
})

it('is a calendar also when nothing is due', () => {
  const empty = writeCalendar([], now)
  expect(empty.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
  expect(empty.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
