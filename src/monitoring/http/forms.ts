import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { readyForms } from '../domain/catalogue/ready-forms.ts'
import { type Form, fieldsOf } from '../domain/form/form.ts'
import { findFormFaults } from '../domain/form/form-faults.ts'
import * as contract from '../forms-contract.ts'
import { refuse } from '../refusals.ts'
import { listCampaigns } from '../storage/campaigns.ts'
import {
  createForm,
  getForm,
  listForms,
  listFormVersions,
  newestVersions,
  saveForm,
  touchForm,
} from '../storage/forms.ts'
import { municipalityOf, writerOf } from './caller.ts'

/** Forms: the list, one of them, a new one, a changed one, a removed one and back. */
export const formRoutes = [
  route(contract.listForms, {
    may: 'monitoring.form.manage',
    audit: 'none',
    async answer({ tx }) {
      const newest = await newestVersions(tx)
      const uses = Map.groupBy(await listCampaigns(tx), ({ formId }) => formId)
      const forms = (await listForms(tx)).flatMap(({ formId, version, title, purpose }) => {
        const last = newest.get(formId)
        if (!last) return []
        const { number, madeAt, makerName, content } = last
        const made = { number, madeAt: madeAt.toISOString(), makerName }
        const counts = { fieldCount: fieldsOf(content).length, campaignCount: uses.get(formId)?.length ?? 0 }
        return [{ formId, version, title, purpose, ...made, ...counts }]
      })
      const ready = readyForms.map(({ key, title, purpose, content }) => ({
        key,
        title,
        purpose,
        fieldCount: fieldsOf(content).length,
      }))
      return { forms, ready }
    },
  }),
  route(contract.getForm, {
    may: 'monitoring.form.manage',
    audit: 'none',
    answer: ({ params, query, tx }) => viewForm(tx, params.formId, query.number),
  }),
  route(contract.addForm, {
    may: 'monitoring.form.manage',
    audit: 'monitoring.form.added',
    async answer({ body, tx, note, ...call }) {
      const { title, purpose } = body
      const content = await contentToBeginWith(tx, body.from)
      requireSound(content)
      const formId = await createForm(tx, { title, purpose, content }, writerOf(call))
      note({ subject: title, after: { title, purpose } })
      return await viewForm(tx, formId)
    },
  }),
  route(contract.changeForm, {
    may: 'monitoring.form.manage',
    audit: 'monitoring.form.changed',
    async answer({ params, body, tx, note, ...call }) {
      const before = await getForm(tx, params.formId)
      requireSound(body.content)
      await saveForm(tx, { ...params, ...body }, writerOf(call))
      const after = await viewForm(tx, params.formId)
      note({
        subject: body.title,
        before: { title: before.title, purpose: before.purpose },
        after: { title: after.title, purpose: after.purpose, number: after.number },
      })
      return after
    },
  }),
  route(contract.removeForm, {
    may: 'monitoring.form.manage',
    audit: 'monitoring.form.removed',
    async answer({ params, query, tx, note, person }) {
      municipalityOf(person)
      const { title } = await getForm(tx, params.formId)
      const used = (await listCampaigns(tx)).some(
        ({ formId, closedAt }) => formId === params.formId && closedAt === null,
      )
      if (used) throw refuse('monitoring/form-in-use', { detail: 'Сначала завершите или удалите сбор' })
      await touchForm(tx, { ...params, ...query }, { removed: true })
      note({ subject: title })
      return await viewForm(tx, params.formId)
    },
  }),
  route(contract.restoreForm, {
    may: 'monitoring.form.manage',
    audit: 'monitoring.form.restored',
    async answer({ params, body, tx, note }) {
      const { title } = await getForm(tx, params.formId)
      await touchForm(tx, { ...params, ...body }, { removed: false })
      note({ subject: title })
      return await viewForm(tx, params.formId)
    },
  }),
]

async function viewForm(tx: Tx, formId: number, number?: number): Promise<contract.FormCard> {
  const form = await getForm(tx, formId)
  const versions = await listFormVersions(tx, formId)
  const shown = number === undefined ? versions[0] : versions.find((one) => one.number === number)
  if (!shown) throw refuse('monitoring/form-not-found')
  return {
    ...form,
    number: shown.number,
    frozen: shown.frozen,
    content: shown.content,
    versions: versions.map((one) => ({
      number: one.number,
      frozen: one.frozen,
      madeAt: one.madeAt.toISOString(),
      makerName: one.makerName,
    })),
  }
}

const emptyForm: Form = {
  sections: [{ key: 's1', title: 'Раздел 1', hint: '', fields: [] }],
  checks: [],
}

async function contentToBeginWith(
  tx: Tx,
  from:
    | { readonly kind: 'empty' }
    | { readonly kind: 'ready'; readonly key: string }
    | { readonly kind: 'form'; readonly formId: number }
    | { readonly kind: 'file'; readonly content: Form },
): Promise<Form> {
  switch (from.kind) {
    case 'empty':
      return emptyForm
    case 'ready': {
      const ready = readyForms.find(({ key }) => key === from.key)
      if (!ready) throw refuse('monitoring/ready-form-not-found')
      return ready.content
    }
    case 'form': {
      const [newest] = await listFormVersions(tx, from.formId)
      if (!newest) throw refuse('monitoring/form-not-found')
      return newest.content
    }
    case 'file':
      return from.content
  }
}

/** An empty form may be kept while it is being made; a broken one may not. */
function requireSound(content: Form): void {
  const faults = findFormFaults(content).filter(() => fieldsOf(content).length > 0)
  if (faults.length > 0) {
    throw refuse('monitoring/form-has-faults', {
      errors: faults.map(({ pointer, message }) => ({ detail: message, pointer: `#/content${pointer}` })),
    })
  }
}
