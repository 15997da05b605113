import type { PrintedColumn } from '#kernel/printed-document.ts'
import { columnsOfPlan } from '../../domain/print/document-of-plan.ts'
import type { PrintedPlan } from '../../domain/print/printed-plan.ts'

/** What the shipped template consists of, by the tags of `annex-tags.ts`. */
export type AnnexLayout = {
  readonly title: string
  readonly columns: readonly (PrintedColumn & { readonly tag: string })[]
  readonly lines: { readonly mark: readonly string[]; readonly subtitles: readonly string[] }
}

export function layoutOf(plan: PrintedPlan): AnnexLayout {
  return {
    title: plan.title,
    columns: columnsOfPlan(plan),
    lines: {
      mark: [...(plan.isDraft ? ['проект'] : []), ...(plan.mark.length > 0 ? ['отметка'] : [])],
      subtitles: plan.horizonLine === '' ? [] : ['срок_реализации'],
    },
  }
}

/** Everything a template may have: what an authority downloads to make its own of. */
export const wholeLayout: AnnexLayout = {
  title: 'Образец шаблона приложения',
  columns: columnsOfPlan({
    isDraft: true,
    mark: [],
    title: '',
    horizonLine: '',
    hasNumbers: true,
    hasResults: true,
    extraHeadings: [],
    sections: [],
  }),
  lines: { mark: ['проект', 'отметка'], subtitles: ['срок_реализации'] },
}
