/**
 * A refusal: a rule says no to one thing and the person can do something about it. It is thrown, so that a
 * single pass or fail decides both the transaction and the answer. Faults (bugs, broken machines) stay plain Errors.
 */
export type RefusalStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 431

export type RefusalText = { readonly status: RefusalStatus; readonly title: string }

/** One thing wrong with a request or a file. `pointer` is a JSON pointer into the request, `cell` a spreadsheet address. */
export type RefusalProblem = {
  readonly detail: string
  readonly pointer?: string
  readonly cell?: string
  readonly code?: string
}

export type RefusalDetails = {
  readonly detail?: string
  readonly errors?: readonly RefusalProblem[]
  /** What a 409 carries: the version that is stored now, to be shown beside the one that was sent. */
  readonly current?: unknown
}

export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly RefusalProblem[]
  readonly current: unknown

  constructor(code: string, text: RefusalText, details: RefusalDetails) {
    super(details.detail ? `${text.title}. ${details.detail}` : text.title)
    this.name = 'Refusal'
    this.code = code
    this.status = text.status
    this.title = text.title
    this.detail = details.detail
    this.errors = details.errors ?? []
    this.current = details.current
  }
}

/**
 * Makes a context's `refuse`: it accepts only the codes that the context has worded.
 * @example throw refuse('plans/plan-not-found')
 */
export function refuser<Code extends string>(catalogue: Readonly<Record<Code, RefusalText>>) {
  return (code: Code, details: RefusalDetails = {}): Refusal => new Refusal(code, catalogue[code], details)
}
