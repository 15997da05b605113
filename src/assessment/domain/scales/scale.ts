/**
 * How a primary score becomes a mark. Bands alone are not enough: ОГЭ asks for points in chosen items too.
 * @source structure after the conditions of the ОГЭ recommendations (geometry in mathematics, literacy in Russian)
 */
export type Scale = {
  readonly bands: readonly ScaleBand[]
  readonly conditions: readonly ScaleCondition[]
}

/** Both ends included. */
export type ScaleBand = { readonly from: number; readonly to: number; readonly mark: number }

/** A pupil whose bands give `mark` and who has fewer than `least` points over `items` gets `otherwise`. */
export type ScaleCondition = {
  readonly mark: number
  readonly items: readonly string[]
  readonly least: number
  readonly otherwise: number
}
