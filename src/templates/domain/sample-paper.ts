import type { PaperData } from '#kernel/paper-data.ts'
import { dateOf } from '#kernel/plain-date.ts'
import { everyKind } from './kinds/every-kind.ts'
import type { PaperKind } from './paper-kind.ts'
import { type Requisites, requisiteData, requisiteTags } from './requisites.ts'
import type { Tag } from './tag.ts'

const requisites: Requisites = {
  authority: {
    fullName: 'Управление образования администрации Приозёрного муниципального округа',
    shortName: 'Управление образования',
    cases: {},
  },
  municipality: 'Приозёрный муниципальный округ',
  place: 'г. Приозёрный',
  signatory: { name: 'Заречная Надежда Сергеевна', post: 'начальник управления' },
  executor: { name: 'Лугова Анна Олеговна', phone: '8 (000) 000-00-12' },
  title: 'Образец заголовка',
  registration: { number: '31-ОД', on: dateOf(2026, 11, 24), address: 'https://msoko.example.ru/papers/31' },
  annexes: ['План мероприятий'],
}

/** All the tags a template of this kind may use. */
export function tagsOf(kind: PaperKind): readonly Tag[] {
  return [...everyKind[kind].tags, ...requisiteTags]
}

/** An invented paper that a template is tried on before it is used. */
export function samplePaper(kind: PaperKind, title: string): PaperData {
  return { ...requisiteData({ ...requisites, title }), ...everyKind[kind].sample }
}
