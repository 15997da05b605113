/** The invented kindergartens: those of the town are numbered, those of the villages are not. */
export type DemoKindergarten = {
  readonly number?: number
  readonly name: string
  readonly settlement: string
  readonly street: string
  readonly openedIn: number
}

/** The one whose head has an account: assessed last year, observed this month. */
export const numberOfDemoKindergarten = 7

const town = 'г. Светлоозёрск'

export const demoKindergartens: readonly DemoKindergarten[] = [
  { number: 1, name: 'Ромашка', settlement: town, street: 'ул. Первых Плотников, д. 10', openedIn: 1964 },
  { number: 2, name: 'Теремок', settlement: town, street: 'ул. Ольховая, д. 5', openedIn: 1968 },
  { number: 3, name: 'Ручеёк', settlement: town, street: 'ул. Мельничная, д. 12', openedIn: 1971 },
  { number: 4, name: 'Светлячок', settlement: town, street: 'пр-т Созвездий, д. 22', openedIn: 1979 },
  { number: 5, name: 'Солнышко', settlement: town, street: 'ул. Сплавная, д. 31', openedIn: 1973 },
  { number: 6, name: 'Рябинка', settlement: town, street: 'ул. Рябиновая, д. 8', openedIn: 1975 },
  { number: 7, name: 'Глиняный жаворонок', settlement: town, street: 'ул. Гончарная, д. 15', openedIn: 1977 },
  { number: 8, name: 'Звёздочка', settlement: town, street: 'ул. Звёздная, д. 4', openedIn: 1984 },
  { number: 9, name: 'Чебурашка', settlement: town, street: 'ул. Кирпичная, д. 19', openedIn: 1982 },
  { number: 10, name: 'Кораблик', settlement: town, street: 'ул. Озёрная Набережная, д. 40', openedIn: 1988 },
  { number: 11, name: 'Журавушка', settlement: town, street: 'ул. Береговая, д. 3', openedIn: 1990 },
  { number: 12, name: 'Мысок', settlement: town, street: 'мкр-н Северный Мыс, д. 20', openedIn: 1995 },
  { number: 14, name: 'Яблонька', settlement: town, street: 'мкр-н Новые Сады, д. 6', openedIn: 2019 },
  { number: 15, name: 'Семь гномов', settlement: town, street: 'мкр-н Новые Сады, д. 30', openedIn: 2023 },
  { name: 'Колосок', settlement: 'с. Луговая Поляна', street: 'ул. Школьная, д. 9', openedIn: 1978 },
  { name: 'Родничок', settlement: 'с. Верхние Ключи', street: 'ул. Родниковая, д. 3', openedIn: 1983 },
  { name: 'Берёзка', settlement: 'с. Берёзовый Яр', street: 'ул. Береговая, д. 12', openedIn: 1980 },
  { name: 'Камушек', settlement: 'п. Каменный Ручей', street: 'ул. Карьерная, д. 2', openedIn: 1986 },
  { name: 'Василёк', settlement: 'с. Троеполье', street: 'ул. Хлебная, д. 21', openedIn: 1976 },
  { name: 'Паромчик', settlement: 'с. Старый Брод', street: 'ул. Паромная, д. 18', openedIn: 1974 },
  { name: 'Пчёлка', settlement: 'с. Медовый Лог', street: 'ул. Пасечная, д. 7', openedIn: 1985 },
  { name: 'Степной тюльпан', settlement: 'с. Дальний Хутор', street: 'ул. Степная, д. 15', openedIn: 1981 },
]
