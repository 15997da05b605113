import type { Tx } from '#server-kit/database/database.ts'
import type { Form } from '../../domain/form/form.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { findMethodologyFaults } from '../../domain/methodology/methodology-faults.ts'
import type { EditionHead, MethodologyCard } from '../../methodologies-contract.ts'
import { refuse } from '../../refusals.ts'
import { getForm, newestVersions } from '../../storage/forms.ts'
import {
  type Edition,
  getEdition,
  getMethodology,
  listEditionHeads,
} from '../../storage/indicators/methodologies.ts'
import { boundForms } from './read-year.ts'

export async function viewMethodology(
  tx: Tx,
  methodologyId: number,
  number?: number,
): Promise<MethodologyCard> {
  const head = await getMethodology(tx, methodologyId)
  const editions = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
  const shown = number === undefined ? editions[0] : editions.find((one) => one.number === number)
  if (!shown) throw refuse('monitoring/methodology-not-found')
  const { content } = await getEdition(tx, methodologyId, shown.number)
  const forms = await readBoundForms(tx, content)
  return {
    ...head,
    edition: viewEdition(shown),
    editions: editions.map(viewEdition),
    content,
    faults: [...findMethodologyFaults(content, new Map(forms.map((one) => [one.formId, one.content])))],
    forms: [...forms],
  }
}

export function viewEdition({ madeAt, methodologyId: _, ...head }: Omit<Edition, 'content'>): EditionHead {
  return { ...head, madeAt: madeAt.toISOString() }
}

/** The newest versions of the forms a methodology is bound to. */
export async function readBoundForms(
  tx: Tx,
  content: Methodology,
): Promise<readonly { readonly formId: number; readonly title: string; readonly content: Form }[]> {
  const newest = await newestVersions(tx)
  const forms = []
  for (const formId of new Set(boundForms(content).values())) {
    const version = newest.get(formId)
    if (version) forms.push({ formId, title: (await getForm(tx, formId)).title, content: version.content })
  }
  return forms
}
