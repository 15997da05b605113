import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'

const SearchPanel = lazy(async () => ({ default: (await import('./search-panel.tsx')).SearchPanel }))

/** The search over everything: a button, and Ctrl K from anywhere, a field being typed into included. */
export function SearchEverything() {
  const [opening, setOpening] = useState(0)
  const open = () => setOpening((before) => before + 1)
  useHotkeys([['mod+K', open]], [], true)
  return (
    <>
      <Button
        variant="default"
        onClick={open}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-keyshortcuts="Control+K"
      >
        <span className="wide-only">Поиск</span>
        <Kbd size="xs" ml={8} visibleFrom="md" aria-hidden>
          Ctrl K
        </Kbd>
      </Button>
      {opening > 0 && (
        <Suspense>
          <SearchPanel opening={opening} />
        </Suspense>
      )}
    </>
  )
}
