import { decimalWords } from '../../domain/reporting/read-decimal.ts'
import type { DraftContent, ReportVersionView } from '../../domain/views/report-view.ts'

/** A new report begins with the one sent before, to be corrected; the first one is empty. */
export function emptyDraft(last: ReportVersionView | undefined): DraftContent {
  if (last === undefined) {
    return { outcome: 'done', text: '', reason: '', numbers: [], links: [], files: [] }
  }
  const { outcome, text, reason, numbers, links, files } = last
  return {
    outcome,
    text,
    reason: reason ?? '',
    numbers: numbers.map(({ questionId, value }) => ({ questionId, value: decimalWords(value) })),
    links,
    files,
  }
}

/** Of what this browser kept and what the server kept, the one written later; null where there is neither. */
export function newerDraft(
  local: { readonly content: DraftContent; readonly at: string } | null,
  server: { readonly content: DraftContent; readonly savedAt: string } | null,
): DraftContent | null {
  if (local === null) return server?.content ?? null
  return server === null || local.at > server.savedAt ? local.content : server.content
}
