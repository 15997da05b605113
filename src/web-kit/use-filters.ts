import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Filters<Key extends string> = Readonly<Record<Key, string>>

/**
 * Filters live in the address: the page can be sent, printed and returned to. An absent filter is ''.
 * @example const [filters, setFilters] = useFilters(['kind', 'group']); setFilters({ kind: 'school' })
 */
export function useFilters<const Key extends string>(
  keys: readonly Key[],
): readonly [Filters<Key>, (changes: Partial<Filters<Key>>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()

  const entries = keys.map((key) => [key, typeof search[key] === 'string' ? search[key] : ''])
  const filters: Filters<Key> = Object.fromEntries(entries)

  const change = useCallback(
    (changes: Partial<Filters<Key>>) =>
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (former: Record<string, unknown>) => keepFilled({ ...former, ...changes }),
      }),
    [navigate],
  )
  return [filters, change]
}

function keepFilled(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '' && value !== undefined))
}
