/** The part of russian-nouns-js that is used here; the package ships no types. */
declare module 'russian-nouns-js' {
  const RussianNouns: {
    Engine: new () => {
      decline(
        lemma: { text: string; gender: string; animate?: boolean },
        grammaticalCase: string,
      ): readonly string[]
    }
  }
  export default RussianNouns
}
