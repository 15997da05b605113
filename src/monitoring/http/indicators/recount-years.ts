import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import { formulasOf } from '../../domain/methodology/formulas-of.ts'
import { getEdition, listEditionHeads, listMethodologies } from '../../storage/indicators/methodologies.ts'
import type { CountCall } from './count-call.ts'
import { countYear } from './count-year.ts'
import type { IndicatorsPort } from './indicators-port.ts'

/**
 * Counts the school years anew by the editions in force for them, because figures of other contexts have changed. `naming`
 * leaves out methodologies that take no figure of that context: 'assessment'.
 */
export async function recountYears(
  port: IndicatorsPort,
  call: CountCall,
  { years, naming }: { readonly years: readonly number[]; readonly naming?: string },
): Promise<void> {
  const heads = Map.groupBy(await listEditionHeads(call.tx), ({ methodologyId }) => methodologyId)
  for (const { methodologyId } of await listMethodologies(call.tx)) {
    for (const year of new Set(years)) {
      const head = editionInForce(heads.get(methodologyId) ?? [], year)
      if (head === undefined) continue
      const edition = await getEdition(call.tx, methodologyId, head.number)
      if (naming !== undefined && !formulasOf(edition.content.indicators).includes(`${naming}.`)) continue
      await countYear(port, call, { edition, year })
    }
  }
}
