import { expect, it } from 'vitest'
import { nextState, type Standing, TASK_ACTS } from './next-state.ts'
import { TASK_STATES, type TaskState } from './task-state.ts'

const standing = (state: TaskState, fields: Partial<Standing> = {}): Standing => ({
  state,
  returnComment: null,
  releasedFrom: state === 'released' ? 'open' : null,
  conditional: false,
  ...fields,
})

it.each([
  ['open', ['report → reported', 'release → released']],
  ['returned', ['report → reported', 'release → released']],
  [
    'reported',
    ['report → reported', 'withdraw → open', 'accept → accepted', 'return → returned', 'release → released'],
  ],
  ['accepted', ['reopen → reported']],
  ['not-required', ['case-found → open', 'return → returned']],
  ['released', ['resume → open']],
] as const)('what can be done with a task that is %s', (state, ways) => {
  const possible = TASK_ACTS.map((act) => [act, nextState(standing(state), act)] as const)
    .filter(([, to]) => to !== null)
    .map(([act, to]) => `${act} → ${to}`)
  expect(possible).toEqual(ways)
})

it('a task can be closed for want of a case only where the plan says «при наличии»', () => {
  const closable = TASK_STATES.filter((state) => nextState(standing(state, { conditional: true }), 'no-case'))
  expect(closable).toEqual(['open', 'returned'])
})

it('a withdrawn report goes back to where it came from', () => {
  expect(nextState(standing('reported', { returnComment: 'Приложите протокол' }), 'withdraw')).toBe(
    'returned',
  )
})

it('a task under control again stands where it stood', () => {
  expect(nextState(standing('released', { releasedFrom: 'reported' }), 'resume')).toBe('reported')
})
