// plant: src/access/http/planted-card-with-unknown-permission.ts
// expect: tsc TS2322
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { route } from '#server-kit/http/route.ts'

const removeAll = endpoint({ method: 'DELETE', path: '/planted', answer: z.void() })

export const bold = route(removeAll, {
  may: 'access.everything.do',
  audit: 'access.everything.done',
  answer: async () => undefined,
})
