import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { dateInWords, dateWithMonth } from './date-in-words.ts'
import { declinePerson, declineShortName } from './decline-person.ts'
import { declinePhrase } from './decline-phrase.ts'
import { grammaticalCases } from './grammatical-case.ts'
import { shortNameOf, signatureOf } from './person-name.ts'

const inAllCases = (decline: (toCase: (typeof grammaticalCases)[number]) => string) =>
  grammaticalCases.map(decline)

describe('names of persons', () => {
  it.each([
    ['Иванова Мария Петровна', 'Иванову Марию Петровну', 'Ивановой Марии Петровне'],
    ['Лев Лев Львович', 'Лева Льва Львовича', 'Леву Льву Львовичу'],
    ['Кулик Анна Олеговна', 'Кулик Анну Олеговну', 'Кулик Анне Олеговне'],
    ['Шевченко Пётр Игоревич', 'Шевченко Петра Игоревича', 'Шевченко Петру Игоревичу'],
    [
      'Салтыкова-Щедрина Любовь Ильинична',
      'Салтыкову-Щедрину Любовь Ильиничну',
      'Салтыковой-Щедриной Любови Ильиничне',
    ],
  ])('puts «%s» in the accusative and the dative', (name, accusative, dative) => {
    expect(declinePerson(name, 'accusative')).toBe(accusative)
    expect(declinePerson(name, 'dative')).toBe(dative)
  })

  it('leaves a name whose gender it cannot tell, and what is no full name', () => {
    expect(declinePerson('Ким Женя', 'genitive')).toBe('Ким Женя')
    expect(declinePerson('Н.С. Заречная', 'genitive')).toBe('Н.С. Заречная')
    expect(declinePerson('начальник отдела', 'genitive')).toBe('начальник отдела')
  })

  it('writes initials before the name in a signature and after it in a list', () => {
    expect(signatureOf('Заречная Надежда Сергеевна')).toBe('Н.\u00a0С.\u00a0Заречная')
    expect(shortNameOf('Заречная Надежда Сергеевна')).toBe('Заречная\u00a0Н.\u00a0С.')
    expect(declineShortName('Заречная Надежда Сергеевна', 'dative')).toBe('Заречной\u00a0Н.\u00a0С.')
    expect(signatureOf('Н.С. Заречная')).toBe('Н.С. Заречная')
  })
})

describe('names of organisations and posts', () => {
  it('declines what stands up to the noun', () => {
    const name = 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»'
    expect(inAllCases((one) => declinePhrase(name, one))).toEqual([
      'Муниципального бюджетного общеобразовательного учреждения «Средняя школа № 5»',
      'Муниципальному бюджетному общеобразовательному учреждению «Средняя школа № 5»',
      name,
      'Муниципальным бюджетным общеобразовательным учреждением «Средняя школа № 5»',
      'Муниципальном бюджетном общеобразовательном учреждении «Средняя школа № 5»',
    ])
  })

  it.each([
    [
      'Управление образования Приозёрного округа',
      'Управления образования Приозёрного округа',
      'Управление образования Приозёрного округа',
    ],
    ['Средняя школа № 5', 'Средней школы № 5', 'Среднюю школу № 5'],
    ['Городская гимназия', 'Городской гимназии', 'Городскую гимназию'],
    ['Детский сад «Ромашка»', 'Детского сада «Ромашка»', 'Детский сад «Ромашка»'],
    ['Школа-интернат № 2', 'Школы-интерната № 2', 'Школу-интернат № 2'],
    [
      'заместитель начальника управления',
      'заместителя начальника управления',
      'заместителя начальника управления',
    ],
    ['главный специалист отдела', 'главного специалиста отдела', 'главного специалиста отдела'],
    ['ведущий методист', 'ведущего методиста', 'ведущего методиста'],
    ['заведующая отделом', 'заведующей отделом', 'заведующую отделом'],
    ['МБОУ «СОШ № 5»', 'МБОУ «СОШ № 5»', 'МБОУ «СОШ № 5»'],
  ])('«%s» in the genitive and the accusative', (name, genitive, accusative) => {
    expect(declinePhrase(name, 'genitive')).toBe(genitive)
    expect(declinePhrase(name, 'accusative')).toBe(accusative)
  })
})

describe('dates in words', () => {
  it('are written as orders write them', () => {
    expect(dateWithMonth(plainDate('2026-11-24'))).toBe('24\u00a0ноября 2026\u00a0г.')
    expect(dateInWords(plainDate('2026-11-24'))).toBe(
      'двадцать четвёртого ноября две тысячи двадцать шестого года',
    )
    expect(dateInWords(plainDate('2030-01-01'))).toBe('первого января две тысячи тридцатого года')
    expect(dateInWords(plainDate('2019-03-30'))).toBe('тридцатого марта две тысячи девятнадцатого года')
  })
})
