import { nothingDrawn, type PaperData } from '#kernel/paper-data.ts'
import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { organizationData, organizationTags, type PaperOrganization } from './organization-tags.ts'
import { type PaperPerson, personData, personTags } from './person-tags.ts'
import { dateInWords, dateWithMonth } from './russian/date-in-words.ts'
import { drawing, rows, type Tag, text } from './tag.ts'

/** What every paper has, whatever it is about. */
export type Requisites = {
  readonly authority: PaperOrganization
  readonly municipality: string
  /** Where it is signed: «г. Приозёрный». */
  readonly place: string
  readonly signatory: PaperPerson
  readonly executor: { readonly name: string; readonly phone: string }
  readonly title: string
  /** Null while the paper is not registered. */
  readonly registration: { readonly number: string; readonly on: PlainDate; readonly address: string } | null
  readonly annexes: readonly string[]
}

export const requisiteTags: readonly Tag[] = [
  ...organizationTags('орган', 'Орган управления образованием'),
  text('муниципалитет', 'Название муниципалитета'),
  text('место', 'Место составления'),
  text('заголовок', 'Заголовок документа'),
  text('проект', 'Слово «Проект», пока документ не зарегистрирован'),
  text('номер', 'Регистрационный номер; до регистрации — прочерк'),
  text('дата', 'Дата регистрации: дд.мм.гггг; до регистрации — прочерк'),
  text('дата_с_месяцем', 'Дата с месяцем словом: 24 ноября 2026 г.'),
  text('дата_словами', 'Дата прописью'),
  text('год', 'Год регистрации'),
  ...personTags('руководитель', 'Кто подписывает'),
  text('исполнитель', 'Кто подготовил: фамилия, имя, отчество'),
  text('исполнитель_телефон', 'Телефон того, кто подготовил'),
  drawing('код', 'QR-код, ведущий на страницу документа в системе; до регистрации его нет'),
  text('адрес_страницы', 'Адрес страницы документа в системе'),
  rows('приложения', 'Приложения по порядку', [
    text('приложение_номер', 'Номер приложения'),
    text('приложение', 'Название приложения'),
  ]),
]

const BLANK = '__________'

export function requisiteData(requisites: Requisites): PaperData {
  const { authority, municipality, place, signatory, executor, title, registration, annexes } = requisites
  return {
    ...organizationData('орган', authority),
    муниципалитет: municipality,
    место: place,
    заголовок: title,
    проект: registration === null ? 'Проект' : '',
    номер: registration?.number ?? BLANK,
    дата: registration === null ? BLANK : registration.on.split('-').reverse().join('.'),
    дата_с_месяцем: registration === null ? BLANK : dateWithMonth(registration.on),
    дата_словами: registration === null ? BLANK : dateInWords(registration.on),
    год: registration === null ? '____' : String(yearOf(registration.on)),
    ...personData('руководитель', signatory),
    исполнитель: executor.name,
    исполнитель_телефон: executor.phone,
    код:
      registration === null
        ? nothingDrawn
        : { drawn: 'qr', text: registration.address, meaning: 'QR-код страницы документа' },
    адрес_страницы: registration?.address ?? '',
    приложения: annexes.map((one, at) => ({ приложение_номер: String(at + 1), приложение: one })),
  }
}
