import type { Tx } from '#server-kit/database/database.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { findMethodologyFaults } from '../../domain/methodology/methodology-faults.ts'
import { refuse } from '../../refusals.ts'
import { readBoundForms } from './view-methodology.ts'

/** A methodology that can not be worked out is not written down: every fault at once, with its place. */
export async function requireSound(tx: Tx, content: Methodology): Promise<void> {
  const forms = new Map((await readBoundForms(tx, content)).map((one) => [one.formId, one.content]))
  const faults = findMethodologyFaults(content, forms)
  if (faults.length === 0) return
  throw refuse('monitoring/methodology-has-faults', {
    detail: faults[0]?.message ?? '',
    errors: faults.map(({ code, place, message, from }) => {
      const at = content.indicators.findIndex((one) => one.code === code)
      const pointer =
        code === null ? '#/content' : `#/content/indicators/${at}${place === '' ? '' : `/${place}/formula`}`
      return { pointer, detail: place === '' ? message : `${code ?? ''}: ${message} (знак ${from + 1})` }
    }),
  })
}
