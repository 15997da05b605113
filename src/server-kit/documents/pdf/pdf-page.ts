/** A page as the pdf draws it. Points, from the upper left corner of the page as it is read, y downwards. */
export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  readonly rulings: Rulings
}

/** A piece of text on one line; `y` is its baseline. `turn` says which way it is read. */
export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly turn: 'none' | 'upwards' | 'downwards'
}

export type Rulings = { readonly horizontal: readonly Ruling[]; readonly vertical: readonly Ruling[] }

/** A straight line along one axis: `at` is its place across, `from` and `to` its ends along. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number }
