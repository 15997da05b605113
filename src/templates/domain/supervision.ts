import type { PaperData } from '#kernel/paper-data.ts'
import { type Answers, line, type Question } from './answers.ts'
import { declinePerson } from './russian/decline-person.ts'
import { declinePhrase } from './russian/decline-phrase.ts'
import { type Tag, text } from './tag.ts'

/** Who sees to it that an order is carried out; asked of every order. */
export const supervisionQuestion: Question = {
  key: 'supervisor',
  label: 'На кого возложить контроль',
  hint: 'Фамилия Имя Отчество; должность. Пусто — «оставляю за собой»',
  kind: 'line',
  required: false,
}

export const supervisionTags: readonly Tag[] = [
  text('контроль', 'Предложение о контроле: на кого он возложен, в винительном падеже'),
]

export function supervisionData(answers: Answers): PaperData {
  const [name = '', post = ''] = line(answers, 'supervisor')
    .split(';')
    .map((part) => part.trim())
  if (name === '') return { контроль: 'Контроль за исполнением настоящего приказа оставляю за собой.' }
  const whom = [declinePhrase(post, 'accusative'), declinePerson(name, 'accusative')].filter(
    (part) => part !== '',
  )
  return {
    контроль: `Контроль за исполнением настоящего приказа возложить на ${lowerFirst(whom.join(' '))}.`,
  }
}

/** A post begins with a small letter in the middle of a sentence; a name stays as it is. */
function lowerFirst(words: string): string {
  const [first = '', second = ''] = words.split(' ')
  const isName = /^\p{Lu}/u.test(second) && /^\p{Lu}\p{Ll}/u.test(first)
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
