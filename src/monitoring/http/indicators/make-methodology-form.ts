import { route } from '#server-kit/http/route.ts'
import { readyFormAsking } from '../../domain/catalogue/ready-form-asking.ts'
import { formFromCounters } from '../../domain/indicator/form-from-counters.ts'
import * as contract from '../../methodologies-contract.ts'
import { refuse } from '../../refusals.ts'
import { createForm } from '../../storage/forms.ts'
import { saveDraft, touchMethodology } from '../../storage/indicators/methodologies.ts'
import { writerOf } from '../caller.ts'
import { viewMethodology } from './view-methodology.ts'

/** The form of data collection that asks what the formulas name. */
export function formOfMethodologyRoute() {
  return route(contract.makeMethodologyForm, {
    may: 'monitoring.methodology.manage',
    audit: 'monitoring.methodology.formMade',
    async answer({ params: { methodologyId }, body: { version, direction }, tx, note, ...call }) {
      const { title, content } = await viewMethodology(tx, methodologyId)
      const isBase = direction === 'base'
      const chosen = content.directions.find(({ code }) => code === direction)
      const counters = isBase ? content.baseCounters : (chosen?.counters ?? [])
      if (counters.length === 0)
        throw refuse('monitoring/nothing-to-approve', { detail: 'Формулы не называют полей формы' })
      const formTitle = (isBase ? `Общие сведения. ${title}` : `${direction}. ${chosen?.title ?? ''}`).slice(
        0,
        300,
      )
      const purpose = `Сведения для показателей методики «${title}»`.slice(0, 600)
      const ready = readyFormAsking(counters)
      const form = {
        title: formTitle,
        purpose,
        content: ready?.content ?? formFromCounters(formTitle, counters),
      }
      const formId = await createForm(tx, form, writerOf(call))
      const bound = isBase
        ? { ...content, baseFormId: formId }
        : {
            ...content,
            directions: content.directions.map((one) => (one.code === direction ? { ...one, formId } : one)),
          }
      await touchMethodology(tx, { methodologyId, version }, {})
      await saveDraft(tx, methodologyId, bound, writerOf(call))
      note({ subject: title, after: { form: formTitle } })
      return await viewMethodology(tx, methodologyId)
    },
  })
}
