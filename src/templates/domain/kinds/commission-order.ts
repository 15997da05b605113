import type { PaperData } from '#kernel/paper-data.ts'
import { type Answers, line, peopleOf } from '../answers.ts'
import { declinePerson } from '../russian/decline-person.ts'
import { shortNameOf } from '../russian/person-name.ts'
import { supervisionData, supervisionQuestion, supervisionTags } from '../supervision.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** An order on a commission is made of what a person has filled in: who sits in it and what for. */
export function commissionOrderData(answers: Answers): PaperData {
  const members = peopleOf(answers, 'members').map(({ name, post, role }) => ({
    роль: role === '' ? 'член комиссии' : role,
    фио: name,
    фио_кратко: shortNameOf(name),
    фио_винительный: declinePerson(name, 'accusative'),
    должность: post,
  }))
  const withRole = (role: string) => members.find((one) => one.роль.toLowerCase().startsWith(role))
  return {
    комиссия: line(answers, 'commission'),
    цель: line(answers, 'purpose'),
    срок_работы: line(answers, 'term'),
    состав: members,
    членов: String(members.length),
    пункт_срока: withRole('председатель') ? '3' : '2',
    пункт_контроля: String(
      2 + Number(withRole('председатель') !== undefined) + Number(line(answers, 'term') !== ''),
    ),
    председатель: withRole('председатель')?.фио ?? '',
    председатель_винительный: withRole('председатель')?.фио_винительный ?? '',
    секретарь: withRole('секретарь')?.фио ?? '',
    ...supervisionData(answers),
  }
}

export const commissionOrder: KindOfPaper = {
  tags: [
    text('комиссия', 'Какая комиссия, после слова «комиссии»: «по перепроверке работ»'),
    text('цель', 'Зачем она: начало первого предложения'),
    text('срок_работы', 'До какого срока она работает'),
    text('членов', 'Сколько человек в составе'),
    text('председатель', 'Председатель: фамилия, имя, отчество'),
    text('председатель_винительный', 'Председатель в винительном падеже'),
    text('секретарь', 'Секретарь: фамилия, имя, отчество'),
    text('пункт_срока', 'Номер пункта о сроке работы'),
    text('пункт_контроля', 'Номер пункта о контроле'),
    ...supervisionTags,
    rows('состав', 'Строка для каждого члена комиссии', [
      text('роль', 'Председатель, секретарь, член комиссии'),
      text('фио', 'Фамилия, имя, отчество'),
      text('фио_кратко', 'Фамилия и инициалы'),
      text('фио_винительный', 'Фамилия, имя, отчество в винительном падеже'),
      text('должность', 'Должность'),
    ]),
  ],
  questions: [
    {
      key: 'commission',
      label: 'Какая комиссия',
      hint: 'После слова «комиссии»: «по перепроверке всероссийских проверочных работ»',
      kind: 'line',
      required: true,
    },
    {
      key: 'purpose',
      label: 'Зачем она',
      hint: 'Начало приказа: «В целях повышения объективности …»',
      kind: 'text',
      required: true,
    },
    {
      key: 'term',
      label: 'Срок работы',
      hint: 'Например: до 25 декабря 2026 года',
      kind: 'line',
      required: false,
    },
    {
      key: 'members',
      label: 'Состав',
      hint: 'С новой строки: Фамилия Имя Отчество; должность; роль (председатель, секретарь)',
      kind: 'people',
      required: true,
    },
    supervisionQuestion,
  ],
  sample: commissionOrderData({
    commission: 'по перепроверке всероссийских проверочных работ',
    purpose: 'В целях повышения объективности оценки образовательных результатов',
    term: 'до 25 декабря 2026 года',
    members:
      'Озёрный Пётр Ильич; заместитель начальника управления; председатель\nЛугова Анна Олеговна; методист методического центра; секретарь\nБерезин Лев Львович; учитель математики школы № 2',
  }),
}
