import { refuse } from '../refusals.ts'

/** What a thread may do, for tests. */
export function square(value: number): number {
  return value * value
}

export function refuseKindly(): never {
  throw refuse('file/empty', { detail: 'Проверьте файл' })
}

export function loopForEver(): never {
  for (;;);
}

export function eatMemory(): never {
  const eaten: number[][] = []
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => index))
}
