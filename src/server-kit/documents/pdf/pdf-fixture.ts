/** A pdf drawn by hand, for tests: each letter is half its size wide, so places of texts are known exactly. */
export type PageFixture = {
  /** From the upper left corner, in points. */
  readonly texts?: readonly TextFixture[]
  readonly lines?: readonly LineFixture[]
  readonly drawLines?: 'strokes' | 'fills'
  readonly rotate?: 0 | 90
}

export type TextFixture = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: 'regular' | 'bold'
  readonly turn?: 'none' | 'upwards'
}

export type LineFixture = readonly [x1: number, y1: number, x2: number, y2: number]

const PAGE_WIDTH = 595
export const PAGE_HEIGHT = 842
const LOCK = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`
const SIZE = 10
const LEADING = 12

export type TableFixture = {
  readonly x: number
  readonly y: number
  readonly widths: readonly number[]
  /** One row of texts each; lines of a cell parted by \n; null is covered by the cell to the left. */
  readonly rows: readonly (readonly (string | null)[])[]
}

/** A ruled table as texts and lines; its lower edge is where the next thing may begin. */
export function ruledTable(table: TableFixture): {
  texts: TextFixture[]
  lines: LineFixture[]
  bottom: number
} {
  const texts: TextFixture[] = []
  const lines: LineFixture[] = []
  const places = [table.x]
  for (const width of table.widths) places.push((places.at(-1) ?? 0) + width)
  const right = places.at(-1) ?? table.x
  let y = table.y
  lines.push([table.x, y, right, y])
  for (const row of table.rows) {
    const height = Math.max(...row.map((text) => (text ?? '').split('\n').length)) * LEADING + 8
    row.forEach((text, column) => {
      const x = places[column] ?? 0
      if (text === null) return
      lines.push([x, y, x, y + height])
      text.split('\n').forEach((line, index) => {
        if (line) texts.push({ text: line, x: x + 3, y: y + LEADING * (index + 1) })
      })
    })
    lines.push([right, y, right, y + height], [table.x, y + height, right, y + height])
    y += height
  }
  return { texts, lines, bottom: y }
}

/** A `locked` file asks for a password that nobody knows. */
export function pdfOf(pages: readonly PageFixture[], lock: 'open' | 'locked' = 'open'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    fontOf('Fixture'),
    fontOf('Fixture-Bold'),
    streamOf(unicodeMap()),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      streamOf(contentOf(page)),
    ]),
  ]
  return new TextEncoder().encode(withTable(objects, lock === 'locked' ? LOCK : ''))
}

function contentOf(page: PageFixture): string {
  const lines = (page.lines ?? []).map(([x1, y1, x2, y2]) =>
    page.drawLines === 'fills'
      ? `${x1 - 0.25} ${up(y2) - 0.25} ${x2 - x1 + 0.5} ${y2 - y1 + 0.5} re f`
      : `${x1} ${up(y1)} m ${x2} ${up(y2)} l S`,
  )
  const texts = (page.texts ?? []).map(({ text, x, y, size = SIZE, font = 'regular', turn = 'none' }) => {
    const direction = turn === 'upwards' ? '0 1 -1 0' : '1 0 0 1'
    return `BT /F${font === 'bold' ? 1 : 0} ${size} Tf ${direction} ${x} ${up(y)} Tm <${hexOf(text)}> Tj ET`
  })
  return [...lines, ...texts].join('\n')
}

function up(y: number): number {
  return PAGE_HEIGHT - y
}

const LETTERS = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code))

function hexOf(text: string): string {
  return [...text].map((letter) => hex(Math.max(0, LETTERS.indexOf(letter)), 2)).join('')
}

function unicodeMap(): string {
  const pairs = [...LETTERS]
    .slice(32)
    .map((letter, index) => `<${hex(index + 32, 2)}> <${hex(letter.charCodeAt(0), 4)}>`)
  const blocks = [pairs.slice(0, 100), pairs.slice(100, 200), pairs.slice(200)]
  const body = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Fixture def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n${body}\nendcmap end end`
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>`
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function withTable(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
