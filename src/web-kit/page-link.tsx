import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { tieWords } from '#kernel/tie-words.ts'

type Way = {
  /** An address inside the application: '/organizations/12'. The chosen school year goes along by itself. */
  to: string
  /** The part after «?»: filters of the page. */
  search?: Record<string, string>
  /** The part after «#»: a place on the page. */
  hash?: string
  children: ReactNode
}

/** A link to another page of the application. */
export function PageLink({ to, search, hash, children, ...look }: Way & AnchorProps) {
  const way = { to, search: search ?? {}, ...(hash === undefined ? {} : { hash }) }
  return (
    <Anchor inherit renderRoot={(props) => <Link {...props} {...way} />} {...look}>
      {typeof children === 'string' ? tieWords(children) : children}
    </Anchor>
  )
}

/** A link that looks like a button: it leads somewhere, so it can be opened in a new tab. */
export function PageButton({ to, search, hash, children, ...look }: Way & ButtonProps) {
  const way = { to, search: search ?? {}, ...(hash === undefined ? {} : { hash }) }
  return (
    <Button renderRoot={(props) => <Link {...props} {...way} data-plain />} {...look}>
      {children}
    </Button>
  )
}

/** Leads the person to another page when an act is done. */
export function useGo(): (to: string, search?: Record<string, string>, hash?: string) => void {
  const navigate = useNavigate()
  return (to, search, hash) =>
    void navigate({ to, search: search ?? {}, ...(hash === undefined ? {} : { hash }) })
}
