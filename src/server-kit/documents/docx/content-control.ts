import type { MarkupNode } from '../../markup/markup-node.ts'
import { attribute, descend, toggle } from '../../markup/xml-node.ts'

/** «Место для ввода текста»: nobody has filled it in. */
export function isPlaceholder(control: MarkupNode): boolean {
  return toggle(descend(control, 'sdtPr'), 'showingPlcHdr') ?? false
}

export function isTableOfContents(control: MarkupNode): boolean {
  return attribute(descend(control, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val') === 'Table of Contents'
}
