/** The part of a cheerio node that the readers use, for html and xml alike. */
export type MarkupNode = {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly MarkupNode[]
}

/** Office programs stay far below; deeper nesting is a file made to break readers. */
export const MAX_DEPTH = 300
