import { expect, it } from 'vitest'
import { readProblem } from './problem-error.ts'

const answer = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'x-request-id': 'a1' } })

it('reads a refusal: its code, words and the number of the request', async () => {
  const problem = await readProblem(
    answer(
      {
        type: '/problems/access/email-taken',
        title: 'Такой адрес уже есть',
        status: 409,
        instance: '/requests/b2',
        errors: [{ pointer: '/email', detail: 'Занят' }],
      },
      409,
    ),
  )

  expect(problem).toMatchObject({
    code: 'access/email-taken',
    title: 'Такой адрес уже есть',
    status: 409,
    requestId: 'b2',
    errors: [{ pointer: '/email', detail: 'Занят' }],
  })
})

it('reads a refusal that has nothing but a title', async () => {
  const problem = await readProblem(
    answer({ type: '/problems/access/signed-out', title: 'Войдите', status: 401 }, 401),
  )

  expect(problem.code).toBe('access/signed-out')
})

it('has words for the page of a proxy in between', async () => {
  const problem = await readProblem(new Response('<html>Bad gateway</html>', { status: 502 }))

  expect(problem).toMatchObject({ code: 'unreadable', status: 502, title: 'Сервер не справился с запросом' })
})
