import { schoolYearOf } from '#kernel/school-year.ts'
import { route } from '#server-kit/http/route.ts'
import * as contract from '../../methodologies-contract.ts'
import { refuse } from '../../refusals.ts'
import {
  approveEdition,
  getEdition,
  listEditionHeads,
  touchMethodology,
} from '../../storage/indicators/methodologies.ts'
import { municipalityOf } from '../caller.ts'
import { countYear } from './count-year.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { requireSound } from './require-sound.ts'
import { viewMethodology } from './view-methodology.ts'

/** A draft comes into force by an act: from its year on the indicators are counted by it. */
export function approvalRoute(port: IndicatorsPort) {
  return route(contract.approveMethodology, {
    may: 'monitoring.methodology.approve',
    audit: 'monitoring.methodology.approved',
    async answer({ params, body, tx, note, ...call }) {
      const { methodologyId } = params
      const [newest] = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
      if (!newest || newest.approvedOn !== null) throw refuse('monitoring/nothing-to-approve')
      const { content } = await getEdition(tx, methodologyId, newest.number)
      await requireSound(tx, content)
      const act =
        body.actId === null ? undefined : (await port.readActs(tx)).find((one) => one.actId === body.actId)
      const actWords = act?.words ?? body.actWords
      if (actWords === '') {
        throw refuse('monitoring/methodology-has-faults', {
          errors: [{ pointer: '#/actWords', detail: 'Укажите акт, которым утверждена методика' }],
        })
      }
      await touchMethodology(tx, { methodologyId, version: body.version }, {})
      const { approvedOn, fromYear } = body
      const approval = { approvedOn, actId: act?.actId ?? null, actWords, fromYear }
      await approveEdition(tx, newest, approval)
      const edition = { ...newest, ...approval, content }
      const counting = { ...call, tx, municipalityId: municipalityOf(call.person) }
      for (let year = fromYear; year <= schoolYearOf(call.today); year += 1) {
        await countYear(port, counting, { edition, year })
      }
      const card = await viewMethodology(tx, methodologyId)
      note({ subject: card.title, after: { edition: newest.number, approvedOn, actWords, fromYear } })
      return card
    },
  })
}
