import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Way = {
  /** An address inside the application: '/organizations/12'. The chosen school year goes along by itself. */
  to: string
  /** The part after «?»: filters of the page. */
  search?: Record<string, string>
  children: ReactNode
}

/** A link to another page of the application. */
export function PageLink({ to, search, children, ...look }: Way & AnchorProps) {
  return (
    <Anchor inherit renderRoot={(props) => <Link {...props} to={to} search={search ?? {}} />} {...look}>
      {children}
    </Anchor>
  )
}

/** A link that looks like a button: it leads somewhere, so it can be opened in a new tab. */
export function PageButton({ to, search, children, ...look }: Way & ButtonProps) {
  return (
    <Button renderRoot={(props) => <Link {...props} to={to} search={search ?? {}} data-plain />} {...look}>
      {children}
    </Button>
  )
}

/** Leads the person to another page when an act is done. */
export function useGo(): (to: string, search?: Record<string, string>) => void {
  const navigate = useNavigate()
  return (to, search) => void navigate({ to, search: search ?? {} })
}
