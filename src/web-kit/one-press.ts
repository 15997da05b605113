type Request = {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly files?: readonly File[] | undefined
}

/** Which requests are under way, so that the second half of a double press can be told from another request. */
export type OnePress = {
  /** False where the very same request is under way already. */
  begin(request: Request | undefined): boolean
  end(request: Request | undefined): void
}

/** A button greys only with the next frame: until then a double press would send everything twice. */
export function onePress(): OnePress {
  const underWay = new Set<string>()
  return {
    begin(request) {
      const print = printOf(request)
      if (underWay.has(print)) return false
      underWay.add(print)
      return true
    },
    end: (request) => void underWay.delete(printOf(request)),
  }
}

function printOf({ params, query, body, files = [] }: Request = {}): string {
  const named = files.map(({ name, size, lastModified }) => [name, size, lastModified])
  return JSON.stringify([params, query, body, named])
}
