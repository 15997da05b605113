/** The invented schools. A village school has its village in the name instead of a number. */
export type DemoSchool = {
  readonly kind: 'СОШ' | 'ООШ' | 'Гимназия' | 'Лицей'
  readonly number?: number
  /** «имени …» and the like, as the full name ends. */
  readonly ending?: string
  readonly adjective?: string
  readonly settlement: string
  readonly street: string
  readonly openedIn: number
}

const town = 'г. Светлоозёрск'

export const demoSchools: readonly DemoSchool[] = [
  { kind: 'СОШ', number: 1, settlement: town, street: 'ул. Первых Плотников, д. 3', openedIn: 1936 },
  {
    kind: 'Гимназия',
    number: 2,
    ending: 'имени А. В. Ветровой',
    settlement: town,
    street: 'ул. Ольховая, д. 18',
    openedIn: 1954,
  },
  { kind: 'СОШ', number: 3, settlement: town, street: 'ул. Мельничная, д. 41', openedIn: 1961 },
  { kind: 'Лицей', number: 4, settlement: town, street: 'пр-т Созвездий, д. 7', openedIn: 1978 },
  {
    kind: 'СОШ',
    number: 5,
    ending: 'имени первых плотогонов',
    settlement: town,
    street: 'ул. Сплавная, д. 12',
    openedIn: 1965,
  },
  { kind: 'СОШ', number: 6, settlement: town, street: 'ул. Рябиновая, д. 25', openedIn: 1969 },
  { kind: 'СОШ', number: 7, settlement: town, street: 'ул. Гончарная, д. 9', openedIn: 1972 },
  {
    kind: 'СОШ',
    number: 8,
    ending: 'с углублённым изучением отдельных предметов',
    settlement: town,
    street: 'ул. Звёздная, д. 30',
    openedIn: 1983,
  },
  { kind: 'СОШ', number: 9, settlement: town, street: 'ул. Кирпичная, д. 2', openedIn: 1958 },
  { kind: 'СОШ', number: 10, settlement: town, street: 'ул. Озёрная Набережная, д. 54', openedIn: 1987 },
  { kind: 'СОШ', number: 12, settlement: town, street: 'мкр-н Северный Мыс, д. 16', openedIn: 1994 },
  { kind: 'СОШ', number: 15, settlement: town, street: 'мкр-н Новые Сады, д. 1', openedIn: 2021 },
  {
    kind: 'СОШ',
    adjective: 'Лугово-Полянская',
    settlement: 'с. Луговая Поляна',
    street: 'ул. Школьная, д. 5',
    openedIn: 1967,
  },
  {
    kind: 'СОШ',
    adjective: 'Верхнеключевская',
    settlement: 'с. Верхние Ключи',
    street: 'ул. Родниковая, д. 11',
    openedIn: 1970,
  },
  {
    kind: 'СОШ',
    adjective: 'Берёзово-Ярская',
    settlement: 'с. Берёзовый Яр',
    street: 'ул. Береговая, д. 27',
    openedIn: 1974,
  },
  {
    kind: 'СОШ',
    adjective: 'Каменноручьёвская',
    settlement: 'п. Каменный Ручей',
    street: 'ул. Карьерная, д. 8',
    openedIn: 1979,
  },
  {
    kind: 'СОШ',
    adjective: 'Троеполевская',
    settlement: 'с. Троеполье',
    street: 'ул. Хлебная, д. 14',
    openedIn: 1963,
  },
  {
    kind: 'СОШ',
    adjective: 'Староброднинская',
    settlement: 'с. Старый Брод',
    street: 'ул. Паромная, д. 6',
    openedIn: 1959,
  },
  {
    kind: 'СОШ',
    adjective: 'Медовологская',
    settlement: 'с. Медовый Лог',
    street: 'ул. Пасечная, д. 20',
    openedIn: 1981,
  },
  {
    kind: 'СОШ',
    adjective: 'Дальнехуторская',
    settlement: 'с. Дальний Хутор',
    street: 'ул. Степная, д. 33',
    openedIn: 1976,
  },
  {
    kind: 'ООШ',
    adjective: 'Малососновская',
    settlement: 'д. Малая Сосновка',
    street: 'ул. Боровая, д. 4',
    openedIn: 1956,
  },
  {
    kind: 'ООШ',
    adjective: 'Тихозаводская',
    settlement: 'д. Тихая Заводь',
    street: 'ул. Камышовая, д. 10',
    openedIn: 1962,
  },
  {
    kind: 'ООШ',
    adjective: 'Серебрянская',
    settlement: 'д. Серебрянка-на-Ольхе',
    street: 'ул. Ивовая, д. 2',
    openedIn: 1968,
  },
  {
    kind: 'ООШ',
    adjective: 'Кленовогорская',
    settlement: 'д. Кленовая Горка',
    street: 'ул. Садовая, д. 17',
    openedIn: 1971,
  },
]
