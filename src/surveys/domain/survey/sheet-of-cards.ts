/** A sheet of cards to be printed and cut. */
export type SheetOfCards = {
  readonly title: string
  readonly organizationName: string
  /** «msoko.example.ru»: where one goes who types the code. */
  readonly site: string
  /** «24.12.2026» */
  readonly until: string
  readonly cards: readonly { readonly code: string; readonly address: string }[]
}
