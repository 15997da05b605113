/** The list with one member a place higher (−1) or lower (+1); the same list at its ends. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const next = [...list]
  const [one, other] = [next[index], next[index + step]]
  if (one === undefined || other === undefined) return next
  next[index] = other
  next[index + step] = one
  return next
}

export function replaced<T>(list: readonly T[], index: number, one: T): T[] {
  return list.map((former, at) => (at === index ? one : former))
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}
