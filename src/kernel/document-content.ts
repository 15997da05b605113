/**
 * What any office document looks like once its container is off: paragraphs and tables in reading order. Readers of
 * docx, pdf, xlsx, html and text produce it; contexts find their own meaning in it.
 */
export type DocumentFormat = 'docx' | 'doc' | 'pdf' | 'xlsx' | 'html' | 'markdown' | 'text'

export type DocumentContent = {
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  /** What the reader could not carry over, in Russian, for the person who sent the file. */
  readonly warnings: readonly string[]
}

export type Block = Paragraph | Table

/** One paragraph, or one raw line of a text file (leading white space and tabs kept). */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly emphasis: 'heading' | 'bold' | 'italic' | 'none'
  readonly place: Place
}

export type Table = {
  readonly kind: 'table'
  /** Rectangular: each row has the same number of cells. */
  readonly rows: readonly (readonly TableCell[])[]
  readonly place: Place
}

export type TableCell = {
  /** Lines inside a cell are parted by \n; a list item keeps its marker («•», «1)»), an automatic number is written out. */
  readonly text: string
  /** A slot covered by a merged cell has no text of its own and says where its owner is. */
  readonly mergedInto: 'left' | 'above' | null
}

/** Where it stood, for «откуда это?»: page 3; table 2, row 14; sheet «План», row 7; line 120. Counted from 1. */
export type Place = {
  readonly page?: number
  readonly table?: number
  readonly sheet?: string
  readonly row?: number
  readonly line?: number
}
