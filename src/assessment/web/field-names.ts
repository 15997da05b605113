import type { MappedField } from '../domain/reading/formats/mapped/table-mapping.ts'

/** What a column may be, as a person chooses it. */
export const fieldNames: Readonly<Record<MappedField, string>> = {
  school: 'Код организации',
  schoolName: 'Название организации',
  municipality: 'Муниципалитет',
  className: 'Класс',
  pupilCode: 'Код участника',
  name: 'Фамилия, имя (не сохраняется)',
  document: 'Документ (не сохраняется)',
  dropped: 'Личные сведения (не сохраняются)',
  sex: 'Пол',
  subject: 'Предмет',
  variant: 'Вариант',
  total: 'Первичный балл',
  testScore: 'Тестовый балл',
  mark: 'Отметка',
  journal: 'Отметка по журналу',
  absent: 'Отсутствовал',
  ovz: 'ОВЗ (да или нет)',
  repeater: 'Сдаёт повторно',
  medal: 'Претендент на медаль',
  item: 'Балл за задание',
  participants: 'Кол-во участников',
  markCount: 'Сколько получили отметку',
  scoreCount: 'Сколько получили балл',
}
