import { useState } from 'react'

/** Which rows are marked for an act over several of them. */
export function useMarks<Key>(): readonly [
  marked: ReadonlySet<Key>,
  turn: (key: Key) => void,
  set: (keys: readonly Key[]) => void,
] {
  const [marked, setMarked] = useState<ReadonlySet<Key>>(new Set())
  const turn = (key: Key) =>
    setMarked((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  return [marked, turn, (keys) => setMarked(new Set(keys))]
}
