import { APIError } from 'better-auth/api'

/** The account library's own code of what went wrong ('INVALID_PASSWORD'); undefined for anything but its refusals. */
export function authErrorCode(error: unknown): string | undefined {
  if (!(error instanceof APIError)) return undefined
  return typeof error.body?.code === 'string' ? error.body.code : error.status.toString()
}
