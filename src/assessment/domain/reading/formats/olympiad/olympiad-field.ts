import { normalWords } from '../../cell-words.ts'
import type { TableLayout } from '../gia/walk-tables.ts'

export type OlympiadField =
  | 'id'
  | 'name'
  | 'personal'
  | 'school'
  | 'schoolName'
  | 'municipality'
  | 'className'
  | 'grade'
  | 'max'
  | 'score'
  | 'status'
  | 'priorWinner'

const words: readonly (readonly [OlympiadField, RegExp])[] = [
  ['personal', /учител|наставник|дата рожд|снилс|телефон|e-?mail|адрес|документ|паспорт|гражданств/],
  ['priorWinner', /приз[её]р.*прошл|победител.*прошл|прошлого года/],
  ['school', /^(код|логин) (оо|оу|школы|образовательной)/],
  [
    'schoolName',
    /^(школа|оо|оу|образовательная организация|(наименование|название|краткое наименование) (оо|оу|школы|образоват\S*).*)$/,
  ],
  ['municipality', /муниципалитет|муниципальн|^район$|^мсу$|^ате$/],
  ['id', /^(id|ид|шифр|код|код участника|идентификатор|логин участника)$/],
  ['name', /^фио|^фамилия|^имя$|^отчество|^участник$/],
  [
    'grade',
    /^(класс|параллель)[,:]? (участия|за который выступа\S*|за который выполн\S*|выполнения)|^за какой класс|^уровень \(класс/,
  ],
  ['className', /^класс( обучения)?$/],
  ['max', /^макс\S* балл|^максимально возможн/],
  [
    'score',
    /^(балл|результат|итог|сумма|итоговый|набранн|общий)\S*( балл\S*)?( \(балл\S*\))?$|^количество баллов|^баллы$/,
  ],
  ['status', /^статус|^тип диплома|^тип результата|^результат \(статус/],
]

export const olympiadLayout: TableLayout<OlympiadField> = {
  field: (header) => {
    const plain = normalWords(header)
    return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
  },
  isHeader: (fields) =>
    fields.has('score') &&
    (fields.has('id') || fields.has('name')) &&
    (fields.has('grade') || fields.has('status')),
}
