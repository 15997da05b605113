import { countWords } from '#web-kit/plural.ts'

/** «11 из 12»: of how many organisations a figure is made. */
export function knownText({ known, asked }: { readonly known: number; readonly asked: number }): string {
  return asked === 0 ? '—' : `${countWords(known)} из ${countWords(asked)}`
}
