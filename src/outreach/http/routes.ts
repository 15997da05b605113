import type { RouteCard } from '#server-kit/http/route.ts'
import { appealRoutes } from './appeals.ts'
import { hotlineRoutes } from './hotline.ts'
import { journalRoute } from './journal.ts'
import { meetingRoutes } from './meetings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { publicationRoutes } from './publications.ts'
import { waitingInOutreachRoute } from './waiting.ts'

export function outreachRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...hotlineRoutes(port),
    ...appealRoutes(port),
    journalRoute,
    ...publicationRoutes(port),
    ...meetingRoutes(port),
    waitingInOutreachRoute,
  ]
}
