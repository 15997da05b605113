import { load } from 'cheerio'
import type { MarkupNode } from './markup-node.ts'

/**
 * Office xml is read by local names: programs choose their own prefixes (`w:p`, `ns0:p`) and two sets of namespaces
 * (transitional and strict) for one vocabulary. The parser knows the five entities of xml and expands no others.
 */
export function parseXml(bytes: Uint8Array): MarkupNode {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  const root = load(text, { xml: { decodeEntities: true } }).root()[0]
  return root ?? { type: 'root', children: [] }
}

export function localName(node: MarkupNode): string {
  const name = node.name ?? ''
  return name.slice(name.indexOf(':') + 1)
}

export function childrenNamed(node: MarkupNode | undefined, name: string): readonly MarkupNode[] {
  return (node?.children ?? []).filter((child) => child.name !== undefined && localName(child) === name)
}

/** The first element at the end of a path of local names. */
export function descend(node: MarkupNode | undefined, ...path: readonly string[]): MarkupNode | undefined {
  return path.reduce<MarkupNode | undefined>(
    (found, name) => found?.children?.find((child) => child.name !== undefined && localName(child) === name),
    node,
  )
}

export function attribute(node: MarkupNode | undefined, name: string): string | undefined {
  const attributes = node?.attribs
  if (!attributes) return undefined
  const direct = attributes[`w:${name}`] ?? attributes[name]
  if (direct !== undefined) return direct
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
}

export function numberAttribute(node: MarkupNode | undefined, name: string): number | undefined {
  const value = Number.parseInt(attribute(node, name) ?? '', 10)
  return Number.isFinite(value) ? value : undefined
}

/** `<w:b/>` and `<w:b w:val="true"/>` switch on, `<w:b w:val="0"/>` switches off, absence leaves it to the style. */
export function toggle(properties: MarkupNode | undefined, name: string): boolean | undefined {
  const node = descend(properties, name)
  if (!node) return undefined
  return !['0', 'false', 'off', 'none'].includes(attribute(node, 'val') ?? 'true')
}

export function textContent(node: MarkupNode): string {
  return (node.children ?? [])
    .map((child) =>
      child.type === 'text' || child.type === 'cdata' ? (child.data ?? textContent(child)) : '',
    )
    .join('')
}
