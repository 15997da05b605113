/** The part of petrovich that is used here; the package ships no types. */
declare module 'petrovich' {
  type PersonName = {
    first?: string
    last?: string
    middle?: string
    gender?: 'male' | 'female' | 'androgynous'
  }
  type Petrovich = {
    (person: PersonName, toCase: string): PersonName
    detect_gender(middle: string): 'male' | 'female' | 'androgynous'
  }
  const petrovich: Petrovich
  export default petrovich
}
