import { z } from 'zod'
import type { PlainDate } from './plain-date.ts'

/** The border parser of calendar days in requests and answers: 'YYYY-MM-DD', an existing day. Prints as `format: date`. */
export const plainDateSchema = z.iso.date({ error: 'Укажите существующий день' }) as unknown as z.ZodType<
  PlainDate,
  string
>
