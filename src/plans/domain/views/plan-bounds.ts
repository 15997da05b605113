import { z } from 'zod'

/** A day a plan can be about; schedules are reckoned year by year, so a slip of the pen must not ask for ten thousand. */
export const planDay = z.iso
  .date({ error: 'Укажите существующий день' })
  .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'Укажите день между 2000 и 2100 годом')

export const planYear = z.int().min(2000).max(2100)

/** An id in an address. */
export const idInPath = z.coerce.number().int().positive()
