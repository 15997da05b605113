import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { REPORT_PERIODS } from './domain/report/report-period.ts'
import { executionReport } from './domain/views/execution-report-view.ts'

// How an approved plan was carried out over a period: on the page and as a file. What a person may not see is not counted.

const planParams = z.object({ planId: z.coerce.number().int() })

const day = z.iso.date().refine((date) => date >= '2000-01-01' && date <= '2100-12-31', {
  error: 'Укажите год от 2000 до 2100',
})

/** A named period is the one around `from`, or around today without it; `custom` needs both days. */
const reportQuery = z.object({
  period: z.enum(REPORT_PERIODS),
  from: day.optional(),
  to: day.optional(),
})

export const getExecutionReport = endpoint({
  method: 'GET',
  path: '/plans/:planId/execution-report',
  params: planParams,
  query: reportQuery,
  answer: executionReport,
})

export const downloadExecutionReport = endpoint({
  method: 'GET',
  path: '/plans/:planId/execution-report/:format',
  params: planParams.extend({ format: z.enum(['docx', 'xlsx', 'pdf']) }),
  query: reportQuery,
  answer: z.void(),
  download: true,
})
