import { createContext, type ReactNode, useContext } from 'react'

const Permissions = createContext<ReadonlySet<string>>(new Set())

/** The shell says here what the signed-in person may do. */
export function PermissionsProvider({
  permissions,
  children,
}: {
  permissions: readonly string[]
  children: ReactNode
}) {
  return <Permissions value={new Set(permissions)}>{children}</Permissions>
}

/**
 * Whether the person may do a thing: an act one has no right to is not offered. The server asks again in any case.
 * @example const may = useMay(); may('plans.plan.import') && <Button>…</Button>
 */
export function useMay(): (permission: string) => boolean {
  const permissions = useContext(Permissions)
  return (permission) => permissions.has(permission)
}
