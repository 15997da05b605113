import type { Me, NextStep } from '#access/contract.ts'

const doors = {
  home: undefined,
  totp: '/sign-in',
  changePassword: '/new-password',
  enrolTotp: '/enrol-totp',
} as const satisfies Readonly<Record<NextStep, string | undefined>>

const doorPaths = ['/sign-in', '/first-run', '/new-password', '/enrol-totp'] as const

/** A page that stands before the work. */
export type Door = (typeof doorPaths)[number]

/** The page a person must pass first; undefined when nothing stands between them and the work. */
export function doorFor(me: Me | null, { isSetUp }: { isSetUp: boolean }): Door | undefined {
  if (me === null) return isSetUp ? '/sign-in' : '/first-run'
  return doors[me.next]
}

export function isDoor(path: string): path is Door {
  return doorPaths.some((door) => door === path)
}

/** Pages for anybody, signed in or not. */
export function isOpenPage(path: string): boolean {
  return path === '/open/independent'
}

/** The place to return to, if it is one of ours: '/plans/3?month=2026-05'. Another site's address is not. */
export function readBack(back: unknown): { readonly path: string; readonly query: string } {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back)) return { path: '/', query: '' }
  const [path = '/', query = ''] = back.replace(/#.*$/, '').split('?')
  return isDoor(path) ? { path: '/', query: '' } : { path, query }
}
