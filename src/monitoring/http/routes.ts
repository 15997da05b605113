import type { RouteCard } from '#server-kit/http/route.ts'
import { answerFileRoutes } from './answer-files.ts'
import { campaignRoutes } from './campaigns.ts'
import { formRoutes } from './forms.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { receiptRoute } from './receipts.ts'
import { remindRoute } from './remind.ts'
import { sheetFileRoutes } from './sheet-files.ts'
import { sheetRoutes } from './sheets.ts'
import { summaryRoutes } from './summaries.ts'

export function monitoringRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    ...formRoutes,
    ...campaignRoutes(port),
    ...summaryRoutes(port),
    remindRoute(port),
    ...sheetRoutes(port),
    ...sheetFileRoutes(port),
    ...answerFileRoutes(port),
    receiptRoute(port),
    ...indicatorRoutes(port.indicators),
  ]
}
