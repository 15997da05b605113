import type { NextStep } from '#access/contract.ts'

const doors: Readonly<Record<NextStep, string | undefined>> = {
  home: undefined,
  totp: '/sign-in',
  changePassword: '/new-password',
  enrolTotp: '/enrol-totp',
}

/** The page that stands between a person and the work; undefined when nothing does. */
export function doorFor(next: NextStep): string | undefined {
  return doors[next]
}

export function isDoor(pathname: string): boolean {
  return ['/sign-in', '/first-run', '/new-password', '/enrol-totp'].includes(pathname)
}
