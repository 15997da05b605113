import type { RouteCard } from '#server-kit/http/route.ts'
import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import { countUnread, findNotices, markRead } from '../storage/notices.ts'
import type { NeighboursPort } from './neighbours-port.ts'

const AT_ONCE = 50

export function noticeRoutes(neighbours: NeighboursPort): readonly RouteCard[] {
  const listNoticesRoute = route(contract.listNotices, {
    may: 'access.own.profile',
    audit: 'none',
    async answer({ person, query, tx, today }) {
      const rows = await findNotices(tx, person.userId, { before: query.before, most: AT_ONCE + 1 })
      const page = rows.slice(0, AT_ONCE)
      const named = new Set(page.flatMap(({ line }) => organizationsOf(line)))
      const names = named.size === 0 ? new Map() : await neighbours.readOrganizationNames(tx, today)
      return {
        notices: page.map(({ madeAt, readAt, ...notice }) => ({
          ...notice,
          madeAt: madeAt.toISOString(),
          isRead: readAt !== null,
        })),
        organizations: [...named].map((organizationId) => ({
          organizationId,
          shortName: names.get(organizationId) ?? `Организация ${organizationId}`,
        })),
        nextBefore: rows.length > AT_ONCE ? (page.at(-1)?.noticeId ?? null) : null,
      }
    },
  })
  return [listNoticesRoute, countNoticesRoute, markNoticesReadRoute]
}

const countNoticesRoute = route(contract.countNotices, {
  may: 'access.own.profile',
  audit: 'none',
  answer: async ({ person, tx }) => ({ unread: await countUnread(tx, person.userId) }),
})

// Not for the trail: it would say of a person no more than that a page was opened.
const markNoticesReadRoute = route(contract.markNoticesRead, {
  may: 'access.own.profile',
  audit: 'none',
  async answer({ person, body, tx, now }) {
    await markRead(tx, person.userId, body.noticeIds ?? 'all', now)
    return { unread: await countUnread(tx, person.userId) }
  },
})

function organizationsOf(line: DigestLine): readonly number[] {
  return 'organizations' in line ? line.organizations.map(({ organizationId }) => organizationId) : []
}
