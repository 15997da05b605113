/** Where a paragraph of a template stands; tables are counted through the document, rows and columns from 1. */
export type TemplatePlace = {
  readonly part: 'body' | 'header' | 'footer'
  readonly table: { readonly number: number; readonly row: number; readonly column: number } | null
}

/** A paragraph as a person reads it: Word's pieces of text are put together. */
export type TemplateParagraph = TemplatePlace & { readonly text: string }

/** A tag as it stands in a template. */
export type UsedTag = {
  readonly name: string
  readonly part: 'opens' | 'closes' | 'stands'
  /** «{#поручения}» */
  readonly written: string
  readonly in: TemplateParagraph
}

export type BraceFault = {
  readonly brace: '{' | '}'
  readonly around: string
  readonly in: TemplateParagraph
}

/** The tags in the order a person reads them, and braces that have no pair in their paragraph. */
export function readTags(paragraphs: readonly TemplateParagraph[]): {
  readonly tags: readonly UsedTag[]
  readonly faults: readonly BraceFault[]
} {
  const tags: UsedTag[] = []
  const faults: BraceFault[] = []
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    let open = -1
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '{') {
        if (open !== -1) faults.push(faultAt('{', open, paragraph))
        open = at
      } else if (text[at] === '}') {
        if (open === -1) faults.push(faultAt('}', at, paragraph))
        else tags.push(tagOf(text.slice(open, at + 1), paragraph))
        open = -1
      }
    }
    if (open !== -1) faults.push(faultAt('{', open, paragraph))
  }
  return { tags, faults }
}

function tagOf(written: string, paragraph: TemplateParagraph): UsedTag {
  // «{#строки [loopOver: "row"]}»: the options belong to the filling, not to the name.
  const inner = written
    .slice(1, -1)
    .replace(/\[[^\]]*\]/u, '')
    .trim()
  const sign = inner.charAt(0)
  const part = sign === '#' ? 'opens' : sign === '/' ? 'closes' : 'stands'
  return { name: part === 'stands' ? inner : inner.slice(1).trim(), part, written, in: paragraph }
}

function faultAt(brace: '{' | '}', at: number, paragraph: TemplateParagraph): BraceFault {
  return { brace, around: paragraph.text.slice(Math.max(0, at - 20), at + 25).trim(), in: paragraph }
}

/** «таблица 2, строка 1, столбец 3, абзац „…“»: enough to find the place in Word. */
export function placeWords({ part, table, text }: TemplateParagraph): string {
  const where = part === 'header' ? 'верхний колонтитул, ' : part === 'footer' ? 'нижний колонтитул, ' : ''
  const cell = table === null ? '' : `таблица ${table.number}, строка ${table.row}, столбец ${table.column}, `
  const words = text.trim().replace(/\s+/gu, ' ')
  return `${where}${cell}абзац «${words.length > 60 ? `${words.slice(0, 60)}…` : words}»`
}
