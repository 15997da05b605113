import { normalWords } from '../../cell-words.ts'
import { groupOfHeader, type PupilGroup } from '../../pupil-groups.ts'

/** What a column of a protocol of ГИА holds. */
export type ProtocolField =
  | 'number'
  | 'municipality'
  | 'school'
  | 'schoolName'
  | 'className'
  | 'registration'
  | 'surname'
  | 'firstName'
  | 'patronymic'
  | 'fullName'
  | 'docSeries'
  | 'docNumber'
  | 'document'
  | 'personal'
  | 'variant'
  | 'participantCode'
  | 'short'
  | 'long'
  | 'oral'
  | 'primaryWritten'
  | 'primaryOral'
  | 'primary'
  | 'final'
  | 'mark'
  | 'sex'
  | 'exam'
  | PupilGroup
  | 'appealKind'
  | 'appealState'
  | 'beforePrimary'
  | 'before'
  | 'difference'
  | 'blank'
  | 'place'
  | 'other'

const words: readonly (readonly [ProtocolField, RegExp])[] = [
  ['number', /^(№( ?п\/п)?|n( ?п\/п)?|номер п\/п|columnname)$/],
  ['beforePrimary', /первичн.*до (изменен|апелляц|перепровер)|(прежн|предыдущ|исходн)\S* первичн/],
  [
    'before',
    /(балл|оценка|отметка).*до (изменен|апелляц|перепровер)|(прежн|предыдущ|исходн)\S* (балл|оценк)/,
  ],
  ['difference', /разниц|изменение балл/],
  ['appealKind', /^тип (апелляц|перепровер)|^вид апелляц|тип апелляции/],
  ['appealState', /^состояние|^статус апелляц|решение (кк|конфликт)|результат апелляц/],
  ['exam', /^экзамен$|^экзамен \(|^предмет$|^учебный предмет$|^предмет \(/],
  ['other', /^дата (отправк|изменен|экзамен|обработ|рассмотр|подач)/],
  ['municipality', /^(код|номер)? ?(мсу|ате|муниципал|района?( |$))|^municipal/],
  [
    'schoolName',
    /^(краткое |полное |наименование |название )+(наименование |название )*(оо|оу|школ|образоват|организац|учрежд)/,
  ],
  [
    'school',
    /^(код|номер|№) ?(оо|оу|ооу|школы|образовательн|организац|учрежд)|^(оо|оу) ?\(?код|^schoolcode$/,
  ],
  ['schoolName', /^(школа|образовательная организация|оо|оу|наименование)$/],
  ['className', /^(класс|classcode|наименование класса|класс обучения)$/],
  ['place', /ппэ|^stationcode$|аудитор|^auditoriumcode$|^место в/],
  ['registration', /^код регистрац|^governmentcell$/],
  ['surname', /^(фамилия|surnamecell)( участника)?$/],
  ['firstName', /^(имя|namecell)( участника)?$/],
  ['patronymic', /^(отчество|secondnamecell)( участника)?$/],
  ['fullName', /^ф\.? ?и\.? ?о|фамилия,? имя|^(участник|учащийся|обучающийся|ученик)(\(|$)/],
  ['docSeries', /^(документ |паспорт )?серия( документа| паспорта)?$|^documentseriescode$/],
  ['docNumber', /^(документ |паспорт )?номер( документа| паспорта)?$|^documentnumbercode$/],
  ['document', /^документ|^паспорт|документ,? удостоверяющ/],
  [
    'personal',
    /дата рожд|год рожд|снилс|адрес|телефон|e-?mail|эл\S* почт|^инн$|гражданств|учитель|эксперт|педагог/,
  ],
  ['sex', /^пол$/],
  ['participantCode', /^код (участника|учащегося|обучающегося|ученика)|^participantcode$|^id участника/],
  ['blank', /бланк|^код ооп|^профиль|ким$/],
  ['variant', /^(№ |номер |код )?вариант/],
  ['primaryOral', /первичн.*устн|устн.*первичн/],
  ['primaryWritten', /первичн.*письм|письм.*первичн/],
  ['short', /кратк|^testresultbcell$/],
  ['long', /разверн|^testresultccell$/],
  ['oral', /устн/],
  ['primary', /первичн|^primarymark$|^(сумма|всего) (первичных )?баллов$/],
  ['final', /тестов\S* балл|итогов\S* балл|^балл( \(100\)| по 100.*| итоговый| тестовый)?$|^(100-?балльн)/],
  ['mark', /^(итоговая |текущая )?(оценка|отметка)|^mark5$|балл по (5|пяти)/],
]

/**
 * What the header of a column means; null = nothing we know. In a header of two rows the word below is asked first, then
 * both together.
 * @example protocolField('Первичный балл устной части') → 'primaryOral'
 */
export function protocolField(header: string, above = ''): ProtocolField | null {
  return above ? fieldUnder(header, above) : fieldOf(header)
}

function fieldUnder(header: string, above: string): ProtocolField | null {
  if (!header) return fieldOf(above)
  if (/до (изменен|апелляц|перепровер)/.test(normalWords(above))) return fieldOf(`${header} ${above}`)
  const below = fieldOf(header)
  return below ?? fieldOf(`${above} ${header}`)
}

function fieldOf(header: string): ProtocolField | null {
  const plain = normalWords(header).replace(/[.;]+$/, '')
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? groupOfHeader(plain)
}
