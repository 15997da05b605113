import type { PaperData } from '#kernel/paper-data.ts'
import { type Budget, runApart } from '#server-kit/apart/run-apart.ts'
import type { fillTemplate } from '#server-kit/printing/fill-template.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import type { fillMany } from './fill-many.ts'
import type { fillSample, TriedTemplate, tryTemplate } from './try-template.ts'

// Templates are filled in threads of their own: nobody else waits, and a hostile file harms nobody.

const budget: Budget = { maxSeconds: 30, maxMegabytes: 512 }

export function tryApart(kind: PaperKind, template: Uint8Array): Promise<TriedTemplate> {
  return runApart<typeof tryTemplate>(
    new URL('./try-template.ts', import.meta.url),
    'tryTemplate',
    [kind, template],
    budget,
  )
}

export function fillSampleApart(kind: PaperKind, template: Uint8Array): Promise<Uint8Array> {
  return runApart<typeof fillSample>(
    new URL('./try-template.ts', import.meta.url),
    'fillSample',
    [kind, template],
    budget,
  )
}

/** A docx of the template and the data. */
export function fillApart(template: Uint8Array, data: PaperData): Promise<Uint8Array> {
  return runApart<typeof fillTemplate>(
    new URL('../../server-kit/printing/fill-template.ts', import.meta.url),
    'fillTemplate',
    [template, data],
    budget,
  )
}

/** Many papers in one thread: starting a thread costs more than filling a paper. */
export function fillManyApart(
  papers: readonly { readonly template: Uint8Array; readonly data: PaperData }[],
): Promise<readonly Uint8Array[]> {
  if (papers.length === 0) return Promise.resolve([])
  return runApart<typeof fillMany>(
    new URL('./fill-many.ts', import.meta.url),
    'fillMany',
    [papers.map(({ template, data }) => ({ template, data }))],
    { maxSeconds: 120, maxMegabytes: 768 },
  )
}
