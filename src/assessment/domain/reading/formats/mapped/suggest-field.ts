import type { HeaderColumn } from '../../find-header.ts'
import { isNamed } from '../../find-header.ts'
import { readBareItemHeader, readItemHeader } from '../vpr/item-header.ts'
import type { MappedField } from './table-mapping.ts'

const words: readonly (readonly [MappedField, RegExp, string])[] = [
  [
    'dropped',
    /учител|педагог|эксперт|классн\S* руковод|директор|дата рожд|день рожд|телефон|e-?mail|электронн\S* почт|адрес/,
    'личные сведения',
  ],
  ['document', /снилс|паспорт|^серия|^документ|удостоверен/, 'документ'],
  [
    'school',
    /^(код|логин|номер) ?(оо|оу|школы|образовательной организации|организации)|^логин$|^(оо|оу) код|^schoolcode$|^код$/,
    'код школы',
  ],
  [
    'schoolName',
    /^(оо|оу|школа|образовательная организация|организация|учреждение)$|(название|наименование) (оо|оу|школы|организации|образоват)/,
    'название школы',
  ],
  ['municipality', /муниципалитет|^мо$|^район$|мсу|^город$|муниципальн/, 'муниципалитет'],
  [
    'pupilCode',
    /код (участника|ученика|обучающегося|учащегося)|^id$|^шифр|идентификатор|номер (участника|ученика|обучающегося)/,
    'код участника',
  ],
  [
    'name',
    /^фио|ф\. ?и\.|^фамилия|^имя$|^отчество|^(ученик|обучающийся|учащийся|участник)$|список (учеников|обучающихся|учащихся)/,
    'имя',
  ],
  ['className', /^(класс|наименование класса|группа|класс\/литера|литера|буква класса)$/, 'класс'],
  ['sex', /^пол$/, 'пол'],
  ['subject', /^(учебный )?предмет$|^дисциплина$/, 'предмет'],
  ['variant', /^(№ |номер )?вар(иант)?\.?$/, 'вариант'],
  ['journal', /журнал|четверт|триместр|полугод|годов/, 'отметка по журналу'],
  ['testScore', /тестов\S* балл|100-?балл/, 'тестовый балл'],
  ['mark', /^(итоговая )?(отметка|оценка)|отметка за работу|оценка за работу|^отм\.?$/, 'отметка'],
  ['absent', /присутств|явка|отсутств|участвовал|причина отсут/, 'явка'],
  [
    'participants',
    /^(кол-?(ичество|во)?\.?|число|всего) ?(участник|писавш|обучающ|учащ|учен|человек|работ)\S*( \S+)?$|^(писал|выполнял|приняли участие)\S*( работу)?$|^участников$/,
    'число писавших',
  ],
  [
    'total',
    /^(итог|итого|всего|сумма|общий|общая|первичн)\S*( |$)|^(набранн\S* )?балл(ы|ов)?$|кол(ичество|-во|\.) баллов|сумм\S* балл|набран\S* балл|результат$/,
    'сумма баллов',
  ],
  ['ovz', /(^|[^\p{L}])овз([^\p{L}]|$)|ограниченн\S* возможност/u, 'ОВЗ'],
  ['repeater', /повторн|пересда|второгодни/, 'сдаёт повторно'],
  ['medal', /медал/, 'претендент на медаль'],
]

export type FieldGuess = {
  readonly field: MappedField
  readonly label: string | null
  readonly max: number | null
  readonly why: string
}

/** What a header seems to mean, and why; null = it says nothing we know. */
export function suggestField(column: HeaderColumn): FieldGuess | null {
  for (const [field, pattern, meaning] of words) {
    if (pattern.test(column.words) || (field !== 'total' && isNamed(column, pattern))) {
      return { field, label: null, max: null, why: `по словам заголовка: ${meaning}` }
    }
  }
  const counted = /^(?:кол-?(?:ичество|во)?\.? )?(?:отмет\S* |оцен\S* |на )?([2-5])(?: \(чел\S*\))?$/.exec(
    column.words,
  )?.[1]
  if (counted && !/^\d$/.test(column.words)) {
    return { field: 'markCount', label: counted, max: null, why: `в заголовке — отметка ${counted}` }
  }
  const item = readItemHeader(column) ?? readBareItemHeader(column)
  if (!item) return null
  const why = item.max === null ? 'заголовок — номер задания' : 'заголовок — номер задания и наибольший балл'
  return { field: 'item', label: item.label, max: item.max, why }
}
