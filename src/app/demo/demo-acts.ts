import type { ActKind } from '#documents/domain/act-kind.ts'
import { addDays, dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'

/** An invented act of the authority: its requisites and the days of its editions. */
export type DemoAct = {
  readonly kind: ActKind
  readonly title: string
  readonly tags: readonly string[]
  readonly isShared: boolean
  readonly isOfPlan: boolean
  readonly issuer: string | null
  readonly reviewOn: PlainDate | null
  readonly editions: readonly DemoEdition[]
}

export type DemoEdition = {
  readonly number: string
  readonly signedOn: PlainDate
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly endBasis: string | null
}

/** The acts of the invented authority: in force, replaced, to be looked at again, not yet in force, ended. */
export function demoActs(today: PlainDate): readonly DemoAct[] {
  const year = yearOf(today)
  const from = (number: string, signedOn: PlainDate, more: Partial<DemoEdition> = {}): DemoEdition => ({
    number,
    signedOn,
    validFrom: signedOn,
    validTo: null,
    endBasis: null,
    ...more,
  })
  const act = (
    kind: ActKind,
    title: string,
    tags: readonly string[],
    editions: readonly DemoEdition[],
    more: Partial<DemoAct> = {},
  ): DemoAct => ({
    kind,
    title,
    tags,
    isShared: false,
    isOfPlan: false,
    issuer: null,
    reviewOn: null,
    editions,
    ...more,
  })
  const changed = dateOf(year - 1, 9, 1)
  return [
    act(
      'regulation',
      'Положение о муниципальной системе оценки качества образования',
      ['Нормативная база'],
      [
        from('118-ОД', dateOf(year - 4, 3, 15), { validTo: addDays(changed, -1) }),
        from('204-ОД', dateOf(year - 1, 8, 20), { validFrom: changed }),
      ],
      { isShared: true, isOfPlan: true, reviewOn: dateOf(year + 1, 9, 1) },
    ),
    act(
      'order',
      'Об утверждении дорожной карты развития муниципальной системы оценки качества',
      ['Нормативная база'],
      [from('31-ОД', dateOf(year - 1, 1, 20))],
      { isShared: true, isOfPlan: true },
    ),
    act(
      'order',
      'Об утверждении показателей эффективности руководителей',
      ['Руководители'],
      [from('12-ОД', dateOf(year - 2, 1, 29))],
      { isShared: true, reviewOn: addDays(today, -20) },
    ),
    act(
      'programme',
      'Программа адресной поддержки школ с низкими результатами',
      ['Школы с низкими результатами'],
      [
        from('97-ОД', dateOf(year - 3, 4, 5), {
          validTo: dateOf(year - 1, 12, 31),
          endBasis: 'истёк срок программы',
        }),
      ],
    ),
    act(
      'procedure',
      'Порядок перепроверки работ муниципальными комиссиями',
      ['Объективность'],
      [from('145-ОД', dateOf(year - 1, 5, 14))],
      { isShared: true, isOfPlan: true },
    ),
    act(
      'rules',
      'Регламент доступа к результатам оценочных процедур',
      ['Объективность', 'Качество подготовки'],
      [from('260-ОД', addDays(today, -10), { validFrom: dateOf(year + 1, 1, 1) })],
    ),
    act(
      'minutes',
      'Совещание руководителей об объективности текущего оценивания',
      ['Объективность', 'Руководители'],
      [from('3', addDays(today, -40))],
    ),
    act(
      'analytical-report',
      'Справка об итогах проверочных работ в пятых классах',
      ['Качество подготовки'],
      [from('17', addDays(today, -120))],
      { isOfPlan: true },
    ),
    act(
      'letter',
      'О графике федеральных и региональных процедур',
      ['Качество подготовки'],
      [from('02-14/851', addDays(today, -75))],
      { issuer: 'Министерство образования Светлогорской области', isShared: true },
    ),
    act(
      'resolution',
      'О создании муниципальной комиссии по независимой оценке условий',
      ['Нормативная база'],
      [from('208', dateOf(year - 2, 5, 14))],
      { issuer: 'Администрация Заречного муниципального округа' },
    ),
  ]
}
