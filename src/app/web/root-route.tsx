import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { readSearch } from '#web-kit/address-search.ts'
import { isDoor, isOpenPage, readBack } from './doors.ts'
import { PageFault } from './page-fault.tsx'
import { PageNotFound } from './page-not-found.tsx'
import { Root, Waiting } from './root.tsx'
import { findDoor } from './session.ts'

/** What stands around every page: who may come in, what is said where there is nothing. */
export const root = createRootRoute({
  component: Root,
  pendingComponent: Waiting,
  beforeLoad: async ({ location, search }) => {
    if (isOpenPage(location.pathname)) return
    const door = await findDoor()
    if (door === location.pathname) return
    if (door !== undefined) {
      throw redirect({ to: door, search: isDoor(location.pathname) ? search : backTo(location.href) })
    }
    if (isDoor(location.pathname)) {
      const { path, query } = readBack(search.back)
      throw redirect({ to: path, search: readSearch(query) })
    }
  },
  notFoundComponent: PageNotFound,
  errorComponent: PageFault,
  validateSearch: (search: Record<string, unknown>) => search,
  search: {
    // The school year is one for all pages: every link takes it along.
    middlewares: [
      ({ search, next }) => {
        const result = next(search)
        return 'year' in result || search.year === undefined ? result : { ...result, year: search.year }
      },
    ],
  },
})

function backTo(href: string): Record<string, string> {
  return href === '/' ? {} : { back: href }
}

/** A page is loaded when somebody goes there. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  component: Name,
) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, component) })
}
