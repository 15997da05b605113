import { runApart } from '#server-kit/apart/run-apart.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { preparedRoute, route, type UploadedFile } from '#server-kit/http/route.ts'
import { printingBudget } from '#server-kit/printing/print-apart.ts'
import { annexTags } from '../../domain/print/annex-tags.ts'
import type { AnnexTemplateView } from '../../domain/views/annex-view.ts'
import * as contract from '../../print-contract.ts'
import { refuse } from '../../refusals.ts'
import { findAnnexTemplate, removeAnnexTemplate, saveAnnexTemplate } from '../../storage/annex-template.ts'
import { writerOf } from '../writer-of.ts'
import { wholeLayout } from './annex-layout.ts'
import { DOCX } from './media-types.ts'
import type { shippedTemplate } from './shipped-template.ts'
import type { TriedTemplate, tryTemplate } from './try-template.ts'

// Whoever approves plans decides what they look like on paper.

export const getAnnexTemplateRoute = route(contract.getAnnexTemplate, {
  may: 'plans.plan.approve',
  audit: 'none',
  answer: async ({ tx }) => await viewTemplate(tx),
})

export const downloadAnnexTemplateRoute = route(contract.downloadAnnexTemplate, {
  may: 'plans.plan.approve',
  audit: 'none',
  async answer({ query, tx }) {
    if (query.which === 'sample') {
      return { fileName: 'Образец шаблона приложения.docx', mediaType: DOCX, bytes: makeSample }
    }
    const own = await findAnnexTemplate(tx)
    if (!own) throw refuse('plans/template-not-found')
    return { fileName: own.fileName, mediaType: DOCX, bytes: own.bytes }
  },
})

export const tryAnnexTemplateRoute = preparedRoute(contract.tryAnnexTemplate, {
  may: 'plans.plan.approve',
  audit: 'none',
  prepare: async ({ files }) => (await tried(files)).outcome,
  answer: async ({ prepared }) => prepared,
})

export const saveAnnexTemplateRoute = preparedRoute(contract.saveAnnexTemplate, {
  may: 'plans.plan.approve',
  audit: 'plans.template.saved',
  prepare: async ({ files }) => await tried(files),
  async answer({ prepared, query, person, tx, now, note }) {
    const { file, outcome } = prepared
    const errors = outcome.problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) {
      throw refuse('plans/template-wrong', { errors: errors.map(({ message }) => ({ detail: message })) })
    }
    const template = { fileName: file.name, bytes: file.bytes }
    const isSaved = await saveAnnexTemplate(tx, template, query.version, writerOf({ person, now }))
    if (!isSaved) throw refuse('plans/stale-version', { current: await viewTemplate(tx) })
    note({ subject: 'annex-template', after: { fileName: file.name, byteCount: file.bytes.byteLength } })
    return await viewTemplate(tx)
  },
})

export const removeAnnexTemplateRoute = route(contract.removeAnnexTemplate, {
  may: 'plans.plan.approve',
  audit: 'plans.template.removed',
  async answer({ query, tx, note }) {
    const before = await viewTemplate(tx)
    const isRemoved = await removeAnnexTemplate(tx, query.version)
    if (!isRemoved && before.template !== null) throw refuse('plans/stale-version', { current: before })
    note({ subject: 'annex-template', before: before.template })
    return await viewTemplate(tx)
  },
})

async function tried(
  files: readonly UploadedFile[],
): Promise<{ readonly file: UploadedFile; readonly outcome: TriedTemplate }> {
  const [file] = files
  if (!file) throw refuse('plans/template-missing')
  const outcome = await runApart<typeof tryTemplate>(
    new URL('./try-template.ts', import.meta.url),
    'tryTemplate',
    [file.bytes],
    { ...printingBudget, maxSeconds: 20 },
  )
  return { file, outcome }
}

function makeSample(): Promise<Uint8Array> {
  return runApart<typeof shippedTemplate>(
    new URL('./shipped-template.ts', import.meta.url),
    'shippedTemplate',
    [wholeLayout],
    printingBudget,
  )
}

async function viewTemplate(tx: Tx): Promise<AnnexTemplateView> {
  const own = await findAnnexTemplate(tx)
  return {
    template: own
      ? {
          fileName: own.fileName,
          byteCount: own.bytes.byteLength,
          uploadedAt: own.uploadedAt.toISOString(),
        }
      : null,
    version: own?.version ?? 0,
    tags: annexTags.map(({ name, isLoop, meaning }) => ({
      written: isLoop ? `{#${name}} … {/${name}}` : `{${name}}`,
      meaning,
    })),
  }
}
