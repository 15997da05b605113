import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'
import { offerUndo } from './notices.tsx'
import { useGo } from './page-link.tsx'
import { useAction } from './use-action.ts'

type Moved = { readonly version: number; readonly removed: boolean }

/** What takes a thing away and brings it back: `{version, removed}` in, the thing with its next version out. */
type RemovalEndpoint = Endpoint<
  z.ZodType<Readonly<Record<string, number>>>,
  z.ZodUndefined,
  z.ZodType<Moved, Moved>,
  z.ZodType<{ readonly version: number }>
>

/**
 * The acts of a page about one thing that can be removed: «Удалить» with a way back in the notice and to the list,
 * then the other acts; of a removed thing only «Вернуть».
 */
export function RemovalActs({
  of: { version, removed },
  by: endpoint,
  params,
  words,
  list,
  children,
}: {
  of: Moved
  by: RemovalEndpoint
  params: Readonly<Record<string, number>>
  /** `gone`: «Слушание «Итоги» удалено»; `back`: «Слушание возвращено»; `bring`: «Вернуть слушание». */
  words: { readonly gone: string; readonly back: string; readonly bring: string }
  /** Where one goes after the removal. */
  list: string
  children: ReactNode
}) {
  const go = useGo()
  const restore = useAction(endpoint, { said: words.back })
  const remove = useAction(endpoint, {
    onDone: (gone) => {
      offerUndo(words.gone, () => restore.mutate({ params, body: { version: gone.version, removed: false } }))
      go(list)
    },
  })
  if (removed) {
    return (
      <Button
        loading={restore.isPending}
        onClick={() => restore.mutate({ params, body: { version, removed: false } })}
      >
        {words.bring}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, body: { version, removed: true } })}
      >
        Удалить
      </Button>
      {children}
    </>
  )
}
