import { schoolYearOf } from '#kernel/school-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { compareEditions } from '../../domain/methodology/compare-editions.ts'
import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { provenances } from '../../domain/methodology/provenance.ts'
import { ownMethodology, type UsualCode } from '../../domain/methodology/usual-directions.ts'
import * as contract from '../../methodologies-contract.ts'
import { refuse } from '../../refusals.ts'
import { listForms } from '../../storage/forms.ts'
import {
  createMethodology,
  getEdition,
  getMethodology,
  listEditionHeads,
  listMethodologies,
  saveDraft,
  touchMethodology,
} from '../../storage/indicators/methodologies.ts'
import { shippedMethodologies } from '../../storage/indicators/shipped.ts'
import { writerOf } from '../caller.ts'
import { approvalRoute } from './approve-methodology.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { formOfMethodologyRoute } from './make-methodology-form.ts'
import { requireSound } from './require-sound.ts'
import { viewEdition, viewMethodology } from './view-methodology.ts'

/** Methodologies: the list, one of them, a clone, a change, approval by an act, their forms, removal and back. */
export function methodologyRoutes(port: IndicatorsPort) {
  return [
    route(contract.listMethodologies, {
      may: 'monitoring.methodology.read',
      audit: 'none',
      async answer({ tx, today }) {
        const heads = Map.groupBy(await listEditionHeads(tx), ({ methodologyId }) => methodologyId)
        const methodologies = []
        for (const { removed: _, origin: _origin, ...one } of await listMethodologies(tx)) {
          const editions = heads.get(one.methodologyId) ?? []
          const [newest] = editions
          if (!newest) continue
          const { content } = await getEdition(tx, one.methodologyId, newest.number)
          const inForce = editionInForce(editions, schoolYearOf(today))
          methodologies.push({
            ...one,
            directions: content.directions.length,
            indicators: content.indicators.length,
            editions: editions.length,
            inForce: inForce ? viewEdition(inForce) : null,
            hasDraft: newest.approvedOn === null,
          })
        }
        const shipped = shippedMethodologies().map(({ key, title, purpose, content }) => ({
          key,
          title,
          purpose,
          directions: content.directions.length,
          indicators: content.indicators.length,
          provenances: provenances.flatMap((provenance) => {
            const count = content.indicators.filter((one) => one.provenance === provenance).length
            return count === 0 ? [] : [{ provenance, count }]
          }),
        }))
        return { methodologies, shipped }
      },
    }),
    route(contract.getMethodology, {
      may: 'monitoring.methodology.read',
      audit: 'none',
      answer: ({ tx, params, query }) => viewMethodology(tx, params.methodologyId, query.edition),
    }),
    route(contract.getMethodologyChoices, {
      may: 'monitoring.methodology.manage',
      audit: 'none',
      async answer({ tx, today }) {
        return {
          acts: [...(await port.readActs(tx))],
          forms: (await listForms(tx)).map(({ formId, title }) => ({ formId, title })),
          groups: (await port.readGroups(tx, today)).map(({ name }) => name),
        }
      },
    }),
    route(contract.addMethodology, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.methodology.added',
      async answer({ body: { title, purpose, from }, tx, note, ...call }) {
        const { content, origin } = await contentOf(tx, from)
        const made = { title, purpose, origin, content }
        const methodologyId = await createMethodology(tx, made, writerOf(call))
        note({ subject: title, after: { title, origin } })
        return await viewMethodology(tx, methodologyId)
      },
    }),
    route(contract.changeMethodology, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.methodology.changed',
      async answer({ params, body: { version, title, purpose, content }, tx, note, ...call }) {
        const before = await getMethodology(tx, params.methodologyId)
        await requireSound(tx, content)
        await touchMethodology(tx, { ...params, version }, { title, purpose })
        await saveDraft(tx, params.methodologyId, content, writerOf(call))
        const after = await viewMethodology(tx, params.methodologyId)
        note({
          subject: title,
          before: { title: before.title },
          after: { title, edition: after.edition.number },
        })
        return after
      },
    }),
    approvalRoute(port),
    formOfMethodologyRoute(),
    route(contract.removeMethodology, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.methodology.removed',
      async answer({ params, query, tx, note }) {
        const { title } = await getMethodology(tx, params.methodologyId)
        await touchMethodology(tx, { ...params, ...query }, { removed: true })
        note({ subject: title })
        return { ...params, version: query.version + 1, title }
      },
    }),
    route(contract.restoreMethodology, {
      may: 'monitoring.methodology.manage',
      audit: 'monitoring.methodology.restored',
      async answer({ params, body, tx, note }) {
        const { title } = await getMethodology(tx, params.methodologyId)
        await touchMethodology(tx, { ...params, ...body }, { removed: false })
        note({ subject: title })
        return { ...params, version: body.version + 1, title }
      },
    }),
    route(contract.compareEditions, {
      may: 'monitoring.methodology.read',
      audit: 'none',
      async answer({ params: { methodologyId }, query, tx }) {
        const { title } = await getMethodology(tx, methodologyId)
        const before = await getEdition(tx, methodologyId, query.from)
        const after = await getEdition(tx, methodologyId, query.to)
        const { changes, same } = compareEditions(before.content, after.content)
        return { title, same, changes: changes.map((one) => ({ ...one, fields: [...one.fields] })) }
      },
    }),
  ]
}

type From =
  | { readonly kind: 'shipped'; readonly key: string }
  | { readonly kind: 'methodology'; readonly methodologyId: number }
  | { readonly kind: 'own'; readonly direction: UsualCode }

async function contentOf(
  tx: Tx,
  from: From,
): Promise<{ readonly content: Methodology; readonly origin: string | null }> {
  if (from.kind === 'shipped') {
    const shipped = shippedMethodologies().find(({ key }) => key === from.key)
    if (!shipped) throw refuse('monitoring/methodology-not-found')
    return { content: shipped.content, origin: shipped.key }
  }
  if (from.kind === 'own') return { content: ownMethodology(from.direction), origin: null }
  const { origin, content } = await viewMethodology(tx, from.methodologyId)
  return { content, origin }
}
