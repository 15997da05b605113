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

/** Child elements in order, of one name if it is given. */
export function elements(node: MarkupNode, name?: string): readonly MarkupNode[] {
  return (node.children ?? []).filter((child) => child.name !== undefined && (!name || child.name === name))
}

export function element(node: MarkupNode | undefined, name: string): MarkupNode | undefined {
  return node?.children?.find((child) => child.name === name)
}
