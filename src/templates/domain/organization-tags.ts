import type { PaperData } from '#kernel/paper-data.ts'
import { declinePhrase } from './russian/decline-phrase.ts'
import { caseNames, type GrammaticalCase, grammaticalCases } from './russian/grammatical-case.ts'
import { type Tag, text } from './tag.ts'

/** An organisation of a paper; cases a person has put right win over proposals. */
export type PaperOrganization = {
  readonly fullName: string
  readonly shortName: string
  readonly cases: Readonly<Partial<Record<GrammaticalCase, string>>>
}

/** Tags of an organisation: {орган}, {орган_кратко}, {орган_родительный} … */
export function organizationTags(key: string, what: string): readonly Tag[] {
  return [
    text(key, `${what}: полное название`),
    text(`${key}_кратко`, `${what}: короткое название`),
    ...grammaticalCases.map((one) =>
      text(`${key}_${caseNames[one]}`, `${what}: полное название, ${caseNames[one]} падеж`),
    ),
  ]
}

export function organizationData(key: string, organization: PaperOrganization): PaperData {
  const { fullName, shortName } = organization
  const cases = casesOf(organization)
  return {
    [key]: fullName,
    [`${key}_кратко`]: shortName,
    ...Object.fromEntries(grammaticalCases.map((one) => [`${key}_${caseNames[one]}`, cases[one]])),
  }
}

/** Every case of the name: stored where somebody has stored it, proposed otherwise. */
export function casesOf({
  fullName,
  cases,
}: Pick<PaperOrganization, 'fullName' | 'cases'>): Readonly<Record<GrammaticalCase, string>> {
  const one = (toCase: GrammaticalCase) => cases[toCase] ?? declinePhrase(fullName, toCase)
  return {
    genitive: one('genitive'),
    dative: one('dative'),
    accusative: one('accusative'),
    instrumental: one('instrumental'),
    prepositional: one('prepositional'),
  }
}
