/** The part of word-extractor that is used here; the package ships no types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(): string
      getTextboxes(options?: { includeHeadersAndFooters?: boolean; includeBody?: boolean }): string
    }>
  }
}
