import type { ProblemError } from './problem-error.ts'

/** '#/body/codes/0/value' or '/codes/0/value' → 'codes.0.value' */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#?\/?(?:body\/)?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

/**
 * Sorts a refusal's errors: those whose pointer names a field of the form go to that field; `elsewhere` says that
 * something remains to be shown in the common place.
 */
export function fieldErrors(
  problem: ProblemError,
  values: unknown,
): { atFields: Record<string, string>; elsewhere: boolean } {
  const atFields: Record<string, string> = {}
  let elsewhere = problem.errors.length === 0
  for (const { pointer, detail } of problem.errors) {
    const path = pointer === undefined ? '' : fieldPath(pointer)
    if (path !== '' && hasField(values, path.split('.'))) atFields[path] ??= detail
    else elsewhere = true
  }
  return { atFields, elsewhere }
}

function hasField(values: unknown, path: readonly string[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return true
  if (typeof values !== 'object' || values === null || !(first in values)) return false
  return hasField(Reflect.get(values, first), rest)
}
