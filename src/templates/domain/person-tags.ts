import type { PaperData } from '#kernel/paper-data.ts'
import { declinePerson, declineShortName } from './russian/decline-person.ts'
import { declinePhrase } from './russian/decline-phrase.ts'
import { caseNames, grammaticalCases } from './russian/grammatical-case.ts'
import { signatureOf } from './russian/person-name.ts'
import { type Tag, text } from './tag.ts'

/** A person of a paper: «Заречная Надежда Сергеевна», «начальник управления». */
export type PaperPerson = { readonly name: string; readonly post: string }

/** Tags of a person in every case: {руководитель}, {руководитель_винительный}, {руководитель_должность_винительный}. */
export function personTags(key: string, who: string): readonly Tag[] {
  return [
    text(key, `${who}: инициалы и фамилия, как в подписи`),
    text(`${key}_полностью`, `${who}: фамилия, имя, отчество`),
    text(`${key}_должность`, `${who}: должность`),
    text(`${key}_должность_с_заглавной`, `${who}: должность, как в начале строки с подписью`),
    ...grammaticalCases.flatMap((one) => [
      text(`${key}_${caseNames[one]}`, `${who}: фамилия, имя, отчество, ${caseNames[one]} падеж`),
      text(`${key}_кратко_${caseNames[one]}`, `${who}: фамилия и инициалы, ${caseNames[one]} падеж`),
      text(`${key}_должность_${caseNames[one]}`, `${who}: должность, ${caseNames[one]} падеж`),
    ]),
  ]
}

export function personData(key: string, { name, post }: PaperPerson): PaperData {
  return {
    [key]: signatureOf(name),
    [`${key}_полностью`]: name,
    [`${key}_должность`]: post,
    [`${key}_должность_с_заглавной`]: post.charAt(0).toUpperCase() + post.slice(1),
    ...Object.fromEntries(
      grammaticalCases.flatMap((one) => [
        [`${key}_${caseNames[one]}`, declinePerson(name, one)],
        [`${key}_кратко_${caseNames[one]}`, declineShortName(name, one)],
        [`${key}_должность_${caseNames[one]}`, declinePhrase(post, one)],
      ]),
    ),
  }
}
