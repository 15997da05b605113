import { Refusal } from '#kernel/refusal.ts'
import { parseDocument } from '#server-kit/documents/parse-document.ts'
import { fileLimits, requireReadableSize } from '#server-kit/files/file-limits.ts'
import { fillTemplate, readTemplateTags } from '#server-kit/printing/fill-template.ts'
import { annexData } from '../../domain/print/annex-tags.ts'
import { checkTemplate, type TemplateProblem } from '../../domain/print/check-template.ts'
import { samplePlan } from '../../domain/print/sample-plan.ts'
import { readPlan } from '../../domain/reading/read-plan.ts'
import type { AnnexPreviewBlock } from '../../domain/views/annex-view.ts'

export type TriedTemplate = {
  readonly problems: readonly TemplateProblem[]
  /** The template with an invented plan in it; empty while it has errors. */
  readonly preview: readonly AnnexPreviewBlock[]
}

/**
 * Tries a template on an invented plan: its tags are checked, it is filled in, and what came out is read back. To be run
 * apart: see `print-annex.ts`.
 */
export async function tryTemplate(template: Uint8Array): Promise<TriedTemplate> {
  requireReadableSize(template, fileLimits)
  try {
    const { tags, textWithoutTags } = await readTemplateTags(template)
    const problems = checkTemplate(tags, textWithoutTags)
    if (problems.some(({ severity }) => severity === 'error')) return { problems, preview: [] }
    const filled = await fillTemplate(template, annexData(samplePlan.printed, samplePlan.requisites))
    const content = await parseDocument(filled, 'план.docx', fileLimits)
    const preview = content.blocks.flatMap((block): AnnexPreviewBlock[] =>
      block.kind === 'table'
        ? [{ kind: 'table', rows: block.rows.map((row) => row.map(({ text }) => text)) }]
        : block.text.trim() === ''
          ? []
          : [{ kind: 'paragraph', text: block.text }],
    )
    return { problems: [...problems, ...unreadable(content)], preview }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The library words its faults for programmers; the person learns what they mean for a template.
    const message =
      'Шаблон не заполняется. Проверьте, что парные метки стоят в одной таблице, а параметры в квадратных скобках записаны без ошибок.'
    return { problems: [{ severity: 'error', message }], preview: [] }
  }
}

/** A plan printed by the template should be readable again, as any plan is; where it is not, that is worth knowing. */
function unreadable(content: Parameters<typeof readPlan>[0]): TemplateProblem[] {
  const expected = samplePlan.printed.sections.flatMap(({ actions }) => actions.map(({ text }) => text))
  const lost = (() => {
    try {
      return readPlan(content).actions.length !== expected.length
    } catch {
      return true
    }
  })()
  const message =
    'План, напечатанный по этому шаблону, система не прочитает обратно: у таблицы нет привычных заголовков («Мероприятие», «Сроки», «Ответственные»).'
  return lost ? [{ severity: 'warning', message }] : []
}
