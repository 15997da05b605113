/** Which sent version of which sheet figures were taken from, or which neighbour was asked. */
export type ValueSource =
  | {
      readonly kind: 'sheet'
      /** 'base' or the code of the direction */
      readonly of: string
      readonly formId: number
      readonly formNumber: number
      readonly campaignId: number
      readonly campaignTitle: string
      readonly periodName: string
      readonly sheetNumber: number
    }
  | { readonly kind: 'outside'; readonly names: readonly string[] }
