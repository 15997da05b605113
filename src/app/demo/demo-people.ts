const surnames =
  'Ветров Ольхин Рябинин Осокин Журавлинин Камышов Родников Полынин Кленов Черёмухин Ивнин Лозин Тростников Боровиков Васильков Донников Ковылин Лопухов Мятлин Подорожников Резедин Солодкин Тимьянов Фиалкин Хмелёв Чабрецов Шалфеев Щавелев Яснотин Брусов'.split(
    ' ',
  )
const women = 'Вера Нина Ольга Мария Елена Татьяна Ирина Галина Светлана Анна Людмила'.split(' ')
const womenPatronymics = 'Павловна Андреевна Сергеевна Ивановна Петровна Николаевна Юрьевна'.split(' ')
const men = 'Алексей Борис Виктор Григорий Дмитрий Игорь Кирилл'.split(' ')
const menPatronymics = 'Павлович Андреевич Сергеевич Иванович Петрович'.split(' ')

/** An invented person for each number: the same each time, no two alike among the first few hundred. */
export function demoPerson(number: number): string {
  const surname = pick(surnames, number)
  const round = Math.floor(number / surnames.length)
  return number % 7 === 3
    ? `${surname} ${pick(men, number + round)} ${pick(menPatronymics, number + 2 * round)}`
    : `${surname}а ${pick(women, number + round)} ${pick(womenPatronymics, number + 2 * round)}`
}

function pick(words: readonly string[], number: number): string {
  return words[number % words.length] ?? ''
}
