import { Refusal } from '#kernel/refusal.ts'
import { parseDocument } from '#server-kit/documents/parse-document.ts'
import { fillTemplate } from '#server-kit/printing/fill-template.ts'
import { checkTemplate, type TemplateProblem } from '../domain/check-template.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { samplePaper, tagsOf } from '../domain/sample-paper.ts'
import { paperKindNames } from '../texts.ru.ts'
import { readTemplateText, templateLimits } from './read-template-text.ts'

export type PreviewBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export type TriedTemplate = {
  readonly problems: readonly TemplateProblem[]
  /** The template with invented data in it; empty while it has errors. */
  readonly preview: readonly PreviewBlock[]
}

/** Checks a template and fills it in with invented data. To be run apart: see `template-work.ts`. */
export async function tryTemplate(kind: PaperKind, template: Uint8Array): Promise<TriedTemplate> {
  const problems = checkTemplate(readTemplateText(template), tagsOf(kind))
  if (problems.some(({ severity }) => severity === 'error')) return { problems, preview: [] }
  try {
    const filled = await fillTemplate(template, samplePaper(kind, paperKindNames[kind]))
    const content = await parseDocument(filled, 'образец.docx', templateLimits)
    const preview = content.blocks.flatMap((block): PreviewBlock[] => {
      if (block.kind === 'table') {
        return [{ kind: 'table', rows: block.rows.map((row) => row.map(({ text }) => text)) }]
      }
      return block.text.trim() === '' ? [] : [{ kind: 'paragraph', text: block.text }]
    })
    return { problems, preview }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The library words its faults for programmers; the person learns what they mean for a template.
    const message =
      'Шаблон не заполняется. Проверьте, что парные теги стоят в одной таблице, а параметры в квадратных скобках записаны без ошибок.'
    return { problems: [...problems, { severity: 'error', message, place: null }], preview: [] }
  }
}

/** The template with invented data, as a file to look at in Word. To be run apart. */
export async function fillSample(kind: PaperKind, template: Uint8Array): Promise<Uint8Array> {
  return await fillTemplate(template, samplePaper(kind, paperKindNames[kind]))
}
