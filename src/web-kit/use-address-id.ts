import { useParams } from '@tanstack/react-router'

/** The number in the address: 12 in /organizations/12. NaN when somebody typed something else; the server then says 404. */
export function useAddressId(name: string): number {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return Number(params[name])
}

/** The text in the address: a user's id in /users/… */
export function useAddressText(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return params[name] ?? ''
}
