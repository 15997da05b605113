import type { RefusalProblem } from '#kernel/refusal.ts'

/** The largest number of the database's `integer`; nothing the program numbers or counts is larger. */
const MOST = 2_147_483_647

/**
 * What every schema lets through and no database keeps: a NUL or half a sign in a text, a number beyond `integer`, a day of
 * the year 0. Found here once, so that none of it reaches a query and comes back as a fault.
 * @example findUnkeepable({ name: 'а\u0000' }, '') // [{ pointer: '/name', detail: 'Текст содержит недопустимый знак' }]
 */
export function findUnkeepable(value: unknown, pointer: string): readonly RefusalProblem[] {
  const detail = complaintOf(value)
  if (detail) return [{ detail, pointer }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [
    ...(complaintOf(name) ? [{ detail: 'Название поля содержит недопустимый знак', pointer }] : []),
    ...findUnkeepable(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ])
}

function complaintOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Math.abs(value) > MOST ? 'Число слишком велико' : undefined
  if (typeof value !== 'string') return undefined
  if (value.includes('\0') || !value.isWellFormed()) return 'Текст содержит недопустимый знак'
  return /^0000-\d{2}-\d{2}$/.test(value) ? 'Укажите существующий день' : undefined
}
