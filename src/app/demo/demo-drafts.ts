import type { CodeSystem } from '#organizations/domain/code-system.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import { type DemoKindergarten, demoKindergartens, numberOfDemoKindergarten } from './demo-kindergartens.ts'
import { demoMunicipality } from './demo-municipality.ts'
import { type DemoSchool, demoSchools } from './demo-schools.ts'

export const demoTown = 'г. Светлоозёрск'

/** What differs from one organisation to another; the rest is made by its number. */
export type DemoDraft = {
  readonly type: OrganizationType
  readonly fullName: string
  readonly shortName: string
  readonly settlement: string
  readonly street: string
  readonly openedIn: number
  readonly headPost: string
  readonly mailbox: string
  readonly examCodes: readonly CodeSystem[]
  readonly headName?: string
}

/** All in order: the authority first. */
export function demoDrafts(): readonly DemoDraft[] {
  return [
    authority,
    methodCentre,
    ...demoSchools.map(schoolOf),
    closedSchool(),
    ...demoKindergartens.map(kindergartenOf),
    ...extraEducation,
  ]
}

const authority: DemoDraft = {
  type: 'authority',
  fullName: demoMunicipality.authorityName,
  shortName: 'Управление образования',
  settlement: demoTown,
  street: 'пл. Ратушная, д. 1',
  openedIn: 1992,
  headPost: 'Начальник управления',
  mailbox: 'uo',
  examCodes: [],
}

const methodCentre: DemoDraft = {
  type: 'method-centre',
  fullName:
    'Муниципальное казённое учреждение «Информационно-методический центр Заречного муниципального округа»',
  shortName: 'Информационно-методический центр',
  settlement: demoTown,
  street: 'пл. Ратушная, д. 4',
  openedIn: 1998,
  headPost: 'Директор',
  mailbox: 'imc',
  examCodes: [],
}

const extraEducation: readonly DemoDraft[] = [
  extra('Дом детского творчества «Радуга»', 'ДДТ «Радуга»', 'ул. Ольховая, д. 2', 'ddt', 1960),
  extra('Спортивная школа «Старт»', 'Спортивная школа «Старт»', 'ул. Звёздная, д. 51', 'start', 1986),
  extra('Детская школа искусств', 'ДШИ', 'ул. Гончарная, д. 1', 'dshi', 1974),
  extra('Станция юных натуралистов «Росток»', 'СЮН «Росток»', 'ул. Садовая, д. 3', 'rostok', 1967),
]

const kindNames = {
  СОШ: 'Средняя общеобразовательная школа',
  ООШ: 'Основная общеобразовательная школа',
  Гимназия: 'Гимназия',
  Лицей: 'Лицей',
} as const

function closedSchool(): DemoDraft {
  return {
    ...schoolOf({
      kind: 'ООШ',
      number: 13,
      settlement: demoTown,
      street: 'ул. Рябиновая, д. 40',
      openedIn: 1957,
    }),
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение «Начальная общеобразовательная школа № 13»',
    shortName: 'НОШ № 13',
    mailbox: 'nosh13',
  }
}

function schoolOf({ kind, number, ending, adjective, ...place }: DemoSchool): DemoDraft {
  const [legalForm, mailbox] =
    number === undefined
      ? [
          'Муниципальное казённое',
          `school-${demoSchools.findIndex((one) => one.adjective === adjective) + 1}`,
        ]
      : ['Муниципальное бюджетное', `school${number}`]
  const fullKind = kindNames[kind]
  const own =
    number === undefined
      ? `${adjective} ${fullKind.toLowerCase()}`
      : [fullKind, `№ ${number}`, ending].filter(Boolean).join(' ')
  return {
    type: 'school',
    fullName: `${legalForm} общеобразовательное учреждение «${own}»`,
    shortName: number === undefined ? `${adjective} ${kind}` : `${kind} № ${number}`,
    ...place,
    headPost: 'Директор',
    mailbox,
    examCodes: kind === 'ООШ' ? ['fisOko', 'oge'] : ['fisOko', 'oge', 'ege'],
    // The head whose demo account opens this school's page.
    ...(number === 1 && { headName: 'Клюквина Тамара Ефимовна' }),
  }
}

function kindergartenOf({ number, name, ...place }: DemoKindergarten, index: number): DemoDraft {
  const own = number === undefined ? `Детский сад «${name}»` : `Детский сад № ${number} «${name}»`
  return {
    type: 'kindergarten',
    fullName: `Муниципальное бюджетное дошкольное образовательное учреждение «${own.replace(/»$/, '')}»`,
    shortName: own,
    ...place,
    headPost: 'Заведующий',
    mailbox: `sad${number ?? `-${index + 1}`}`,
    examCodes: [],
    ...(number === numberOfDemoKindergarten && { headName: 'Ландышева Раиса Прохоровна' }),
  }
}

function extra(own: string, shortName: string, street: string, mailbox: string, openedIn: number): DemoDraft {
  return {
    type: 'extra-education',
    fullName: `Муниципальное бюджетное учреждение дополнительного образования «${own.replace(/»$/, '')}»`,
    shortName,
    settlement: demoTown,
    street,
    openedIn,
    headPost: 'Директор',
    mailbox,
    examCodes: [],
  }
}
