import { type RouteCard, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../contract.ts'
import { loadResults } from './load-results.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { sheetsOfResults } from './sheets-of-results.ts'

/** What came of a survey, on the screen and as xlsx. */
export function resultsRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getSurveyResults, {
      may: 'surveys.survey.read',
      audit: 'none',
      answer: ({ params, query, ...call }) => loadResults(port, call, { ...params, ...query }),
    }),
    route(contract.exportSurveyResults, {
      may: 'surveys.survey.read',
      audit: 'none',
      async answer({ params, query, ...call }) {
        const results = await loadResults(port, call, { ...params, ...query })
        return {
          fileName: `${results.title.slice(0, 80)}, ${results.organizationName ?? 'все организации'}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () => writeWorkbook(sheetsOfResults(results)),
        }
      },
    }),
  ]
}
