// plant: src/access/http/planted-card-without-audit.ts
// expect: tsc TS2345
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { route } from '#server-kit/http/route.ts'

const removeAll = endpoint({ method: 'DELETE', path: '/planted', answer: z.void() })

export const silent = route(removeAll, { may: 'access.user.manage', answer: async () => undefined })
