import { expect, it } from 'vitest'
import { requestForLog } from './request-for-log.ts'

it.each([
  ['/calendar-feed/SECRET.ics', '/calendar-feed/…'],
  ['//calendar-feed/SECRET.ics?x=1', '//calendar-feed/…'],
  ['/Calendar-Feed/SECRET', '/calendar-feed/…'],
  ['/api/plans?q=1', '/api/plans?q=1'],
])('writes %s as %s', (url, written) => {
  const request = { method: 'PROPFIND', url, host: 'msoko.example.ru', ip: '10.0.0.7' }
  expect(requestForLog(request)).toEqual({
    method: 'PROPFIND',
    url: written,
    host: 'msoko.example.ru',
    remoteAddress: '10.0.0.7',
  })
})

it.each(['/a/ABE2K45M7X', '/a?k=1', '/api/open/questionnaires/ABE2K45M7X/answers'])(
  'keeps neither code nor network address of %s',
  (url) => {
    const request = { method: 'GET', url, host: 'msoko.example.ru', ip: '10.0.0.7' }
    expect(JSON.stringify(requestForLog(request))).not.toMatch(/ABE2K|10\.0/)
  },
)
