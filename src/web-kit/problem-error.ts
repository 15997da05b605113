import { z } from 'zod'

const Problem = z.object({
  type: z.string().optional(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z
    .array(
      z.object({
        detail: z.string(),
        pointer: z.string().optional(),
        cell: z.string().optional(),
        code: z.string().optional(),
      }),
    )
    .optional(),
  current: z.unknown().optional(),
})

/** One thing wrong with what was sent: `pointer` leads to the field, `cell` to the cell of a sheet. */
export type FieldProblem = { detail: string; pointer?: string; cell?: string; code?: string }

/** What the server refused (RFC 9457), or why it could not be reached at all. */
export class ProblemError extends Error {
  /** 'access/wrong-password'; 'offline' when the server was not reached. */
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly requestId: string
  readonly errors: readonly FieldProblem[]
  /** With a 409: what is stored now. */
  readonly current: unknown

  constructor(fields: {
    code: string
    title: string
    detail?: string
    status: number
    requestId?: string
    errors?: readonly FieldProblem[]
    current?: unknown
  }) {
    super(fields.title)
    this.name = 'ProblemError'
    this.code = fields.code
    this.title = fields.title
    this.detail = fields.detail ?? ''
    this.status = fields.status
    this.requestId = fields.requestId ?? ''
    this.errors = fields.errors ?? []
    this.current = fields.current
  }
}

export const offline = () =>
  new ProblemError({
    code: 'offline',
    title: 'Нет связи с сервером',
    detail: 'Проверьте сеть. Введённое на странице не потеряется.',
    status: 0,
  })

/** Reads an unsuccessful answer, whatever it is: a problem document, or a page of a proxy in between. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const header = response.headers.get('x-request-id') ?? ''
  const body: unknown = await response.json().catch(() => undefined)
  const read = Problem.safeParse(body)
  if (!read.success) {
    return new ProblemError({
      code: 'unreadable',
      title: response.status >= 500 ? 'Сервер не справился с запросом' : 'Запрос не выполнен',
      status: response.status,
      requestId: header,
    })
  }
  const { type, title, status, detail, instance, errors, current } = read.data
  return new ProblemError({
    code: codeOf(type ?? ''),
    title,
    status,
    requestId: instance?.split('/').at(-1) ?? header,
    current,
    ...(detail === undefined ? {} : { detail }),
    errors: (errors ?? []).map((one) => ({
      detail: one.detail,
      ...(one.pointer === undefined ? {} : { pointer: one.pointer }),
      ...(one.cell === undefined ? {} : { cell: one.cell }),
      ...(one.code === undefined ? {} : { code: one.code }),
    })),
  })
}

/** 'https://…/problems/access/wrong-password' → 'access/wrong-password' */
function codeOf(type: string): string {
  return type.split('/problems/')[1] ?? type
}

/** Puts any thrown thing into words for a person. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  return new ProblemError({
    code: 'fault',
    title: 'Страница не смогла показать ответ сервера',
    detail: 'Обновите страницу. Если не поможет, сообщите администратору.',
    status: 0,
  })
}
