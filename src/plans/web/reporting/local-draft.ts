import { type DraftContent, draftContent } from '../../domain/views/report-view.ts'

export type LocalDraft = { readonly content: DraftContent; readonly at: string }

/** Keeps a report being written in this browser. One that keeps nothing still has the server. */
export function keepLocalDraft(key: string, content: DraftContent): void {
  try {
    localStorage.setItem(key, JSON.stringify({ content, at: new Date().toISOString() }))
  } catch {
    return
  }
}

export function dropLocalDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

/** null where nothing was kept, or by another version of the program. */
export function readLocalDraft(key: string): LocalDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('content' in kept) || !('at' in kept)) return null
    const read = draftContent.safeParse(kept.content)
    return read.success && typeof kept.at === 'string' ? { content: read.data, at: kept.at } : null
  } catch {
    return null
  }
}
