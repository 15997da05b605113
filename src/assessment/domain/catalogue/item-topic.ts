import type { CatalogueItem } from './catalogue-work.ts'

/** What an item checks: the skill in words, or else the codes of content, said to be codes; null where neither is known. */
export function itemTopic({ skill, content }: Pick<CatalogueItem, 'skill' | 'content'>): string | null {
  return skill ?? (content.length > 0 ? `КЭС\u00a0${content.join(', ')}` : null)
}
