import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchOrganizationName, type NamedOrganization } from './match-organization-name.ts'

const registry: readonly NamedOrganization[] = [
  school(1, 'СОШ № 1', 'Средняя общеобразовательная школа № 1', 'г. Заречный'),
  school(5, 'СОШ № 5', 'Средняя общеобразовательная школа № 5 имени 60-летия Победы', 'г. Заречный'),
  school(15, 'СОШ № 15', 'Средняя общеобразовательная школа № 15', 'г. Заречный'),
  school(2, 'Гимназия № 2', 'Гимназия № 2 имени А.В. Ветровой', 'г. Заречный'),
  school(20, 'СОШ с. Луговое', 'Средняя общеобразовательная школа с. Луговое', 'с. Луговое'),
  school(21, 'СОШ с. Иваново', 'Средняя общеобразовательная школа с. Иваново', 'с. Иваново'),
  school(22, 'Берёзовская ООШ', 'Берёзовская основная общеобразовательная школа', 'д. Берёзовка'),
  school(31, 'СОШ № 3', 'Средняя общеобразовательная школа № 3', 'с. Верхнее'),
  school(32, 'СОШ № 3', 'Средняя общеобразовательная школа № 3', 'с. Нижнее'),
  kindergarten(40, 'Детский сад № 5', 'Детский сад № 5 «Солнышко»'),
  {
    organizationId: 50,
    type: 'authority',
    settlement: 'г. Заречный',
    names: [name('Управление образования', 'Управление образования администрации Заречного округа')],
  },
]

describe('matchOrganizationName', () => {
  it.each([
    ['СОШ № 5', 5],
    ['СОШ №5', 5],
    ['МБОУ «СОШ № 5»', 5],
    ['МОУ "Средняя школа N 5"', 5],
    ['COШ № 5', 5], // Latin C and O
    ['Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа №05»', 5],
    ['Средней общеобразовательной школе № 5 г. Заречного', 5],
    ['гимназия №2', 2],
    ['Гимназии № 2 им. А. В. Ветровой', 2],
    ['МБДОУ детский сад № 5', 40],
    ['д/с №5 «Солнышко»', 40],
    ['МБДОУ № 5', 40],
    ['СОШ села Луговое', 20],
    ['МКОУ Березовская основная школа', 22],
    ['управление образования', 50],
    ['СОШ № 3 с. Верхнее', 31],
  ])('knows «%s»', (text, organizationId) => {
    expect(matchOrganizationName(text, registry)).toEqual({ kind: 'exact', organizationId })
  })

  it.each([
    ['СОШ № 3', [31, 32]], // one name in two settlements
    ['№ 5', [5, 40]], // a school or a kindergarten?
    ['школа № 5', [5]], // perhaps the way people call it
    ['школа № 2', [2]],
    ['детский сад «Солнышко»', [40]], // the number was not said
    ['СОШ № 5 с. Луговое', [5]], // the number says one, the settlement another
  ])('leaves «%s» to a person', (text, organizationIds) => {
    expect(matchOrganizationName(text, registry)).toEqual({ kind: 'candidates', organizationIds })
  })

  it.each([
    'СОШ № 25',
    'СОШ № 51',
    'Гимназия № 5',
    'Лицей № 2',
    'СОШ',
    'школы № 1, 5, 15',
    'Солнечный луч',
    '',
  ])('does not find «%s»', (text) => {
    expect(matchOrganizationName(text, registry)).toEqual({ kind: 'none' })
  })

  it('keeps apart the schools of additional education that share a number', () => {
    const extra = (organizationId: number, shortName: string): NamedOrganization => ({
      organizationId,
      type: 'extra-education',
      settlement: null,
      names: [
        name(shortName, `Муниципальное бюджетное учреждение дополнительного образования «${shortName}»`),
      ],
    })
    const both = [
      extra(1, 'ДЮСШ № 1'),
      extra(2, 'ДШИ № 1'),
      extra(3, 'ДМШ'),
      extra(4, 'Дом детского творчества'),
    ]

    expect(matchOrganizationName('детская школа искусств № 1', both)).toEqual({
      kind: 'exact',
      organizationId: 2,
    })
    expect(matchOrganizationName('МБУ ДО «ДЮСШ № 1»', both)).toEqual({ kind: 'exact', organizationId: 1 })
    expect(matchOrganizationName('ДМШ', both)).toEqual({ kind: 'exact', organizationId: 3 })
    expect(matchOrganizationName('ДДТ', both)).toEqual({ kind: 'exact', organizationId: 4 })
    expect(matchOrganizationName('ЦДТ', both)).toEqual({ kind: 'none' })
    expect(matchOrganizationName('МБУ ДО № 1', both)).toEqual({ kind: 'candidates', organizationIds: [1, 2] })
  })

  it('finds an organisation by its former name', () => {
    const renamed: NamedOrganization = {
      organizationId: 7,
      type: 'school',
      settlement: null,
      names: [
        name('СОШ № 7', 'Средняя общеобразовательная школа № 7'),
        name('Лицей «Горизонт»', 'Лицей «Горизонт»'),
      ],
    }
    expect(matchOrganizationName('СОШ № 7', [renamed])).toEqual({ kind: 'exact', organizationId: 7 })
  })

  it('never matches a differing number, whatever else is alike', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.constantFrom(...spellings), (asked, known, spell) => {
        fc.pre(asked !== known)
        const only = school(
          1,
          `СОШ № ${known}`,
          `Средняя общеобразовательная школа № ${known}`,
          'г. Заречный',
        )
        expect(matchOrganizationName(spell(asked), [only])).toEqual({ kind: 'none' })
      }),
    )
  })

  it('knows a numbered school in each usual spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(...spellings), (number, spell) => {
        const only = school(
          1,
          `СОШ № ${number}`,
          `Средняя общеобразовательная школа № ${number}`,
          'г. Заречный',
        )
        const neighbours = [number + 1, number * 10 + 1, number + 100].map((other) =>
          school(
            other + 1000,
            `СОШ № ${other}`,
            `Средняя общеобразовательная школа № ${other}`,
            'г. Заречный',
          ),
        )
        expect(matchOrganizationName(spell(number), [...neighbours, only])).toEqual({
          kind: 'exact',
          organizationId: 1,
        })
      }),
    )
  })

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(['exact', 'candidates', 'none']).toContain(matchOrganizationName(text, registry).kind)
      }),
    )
  })
})

const spellings: readonly ((number: number) => string)[] = [
  (number) => `СОШ № ${number}`,
  (number) => `СОШ №${number}`,
  (number) => `МБОУ СОШ N${number}`,
  (number) => `МОУ «СОШ № ${number}»`,
  (number) => `МАОУ "Средняя общеобразовательная школа #${number}"`,
  (number) => `средняя школа № ${number} г. Заречный`,
  (number) => `СОШ-${number}`,
  (number) =>
    `Муниципальное казённое общеобразовательное учреждение средняя общеобразовательная школа № ${number}`,
]

function name(shortName: string, fullName: string) {
  return { shortName, fullName }
}

function school(
  organizationId: number,
  shortName: string,
  fullName: string,
  settlement: string,
): NamedOrganization {
  return { organizationId, type: 'school', settlement, names: [name(shortName, fullName)] }
}

function kindergarten(organizationId: number, shortName: string, fullName: string): NamedOrganization {
  return { organizationId, type: 'kindergarten', settlement: null, names: [name(shortName, fullName)] }
}
