import { readBareItemHeader, readItemHeader } from './item-header.ts'
import type { PupilForm } from './pupil-form.ts'

const NEVER = /(?!)/

/** «Ф1 Индивидуальные результаты» of 2026. */
export const f1Form: PupilForm = {
  id: 'vpr-f1-2026',
  mandatory: [/^код (участника|обучающегося|ученика)/, /^перв\S* балл/],
  itemOf: (column) => readItemHeader(column) ?? readBareItemHeader(column),
  itemsNamedBy: 'label',
  columns: {
    school: /^(оо|логин.*|код (оо|школы)|школа|(образовательная )?организация)$/,
    schoolName: /^(название|наименование) (оо|школы|организации|образовательной организации)$|^(оо|школа)$/,
    municipality: /^муниципалитет|^мо$|^муниципальн/,
    code: /^код (участника|обучающегося|ученика)/,
    className: /^(наименование )?класс[а]?$|^название класса$/,
    sex: /^пол$/,
    variant: /^вар(иант)?\.?( \d)?$|^№ варианта$|^номер варианта$/,
    total: /^перв\S* балл/,
    mark: /^отметка( за (впр|работу))?$|^оценка$/,
    journal: /^отметка .*журнал|^журнал|^отметка за .*(четверт|триместр|полугод|период)/,
    loadedOn: /^дата/,
  },
  year: 2026,
}

export const raw2020Form: PupilForm = {
  id: 'vpr-raw-2020',
  mandatory: [/^user$/, /^code$/, /^sum$/],
  itemOf: ({ words }) => positionOf(/^[aа][-_ ]?(\d{1,2})[-_ ]?grade$/.exec(words)),
  itemsNamedBy: 'position',
  columns: {
    school: /^user$|^login$/,
    schoolName: /^(school|название оо|оо|школа)$/,
    municipality: /^(муниципалитет|municipality|mo)$/,
    code: /^code$/,
    className: /^(klass|class)$/,
    sex: /^gender$/,
    variant: /^var[-_ ]?\d?$/,
    total: /^sum$/,
    mark: /^mark$/,
    journal: /^ot[cs]|^отс$/,
    loadedOn: NEVER,
  },
  year: 2020,
}

export const raw2021Form: PupilForm = {
  id: 'vpr-raw-2021',
  mandatory: [
    /^логин( школы| оо)?$/,
    /^код обучающегося|^код участника/,
    /^всего баллов|^сумма баллов|^итого баллов/,
  ],
  itemOf: ({ words }) => positionOf(/^балл за (?:задание )?№? ?(\d{1,2})$/.exec(words)),
  itemsNamedBy: 'position',
  columns: {
    school: /^логин/,
    schoolName: /^(название|наименование) (оо|школы)$|^школа$/,
    municipality: /^муниципалитет/,
    code: /^код (обучающегося|участника)/,
    className: /^класс$|^наименование класса$/,
    sex: /^пол$/,
    variant: /^вариант/,
    total: /^(всего|сумма|итого) баллов/,
    mark: /^отметка( за (впр|работу))?$/,
    journal: /^отметка за |^отметка .*журнал/,
    loadedOn: /^дата/,
  },
  year: 2021,
}

export const raw2022Form: PupilForm = {
  id: 'vpr-raw-2022',
  mandatory: [/^школа$|^логин/, /^код( участника| обучающегося)?$/, /^(итого|всего|сумма) баллов|^итого$/],
  itemOf: (column) => readItemHeader(column),
  itemsNamedBy: 'label',
  columns: {
    school: /^(школа|логин.*|оо)$/,
    schoolName: /^(название|наименование) (оо|школы)$/,
    municipality: /^муниципалитет/,
    code: /^код( участника| обучающегося)?$/,
    className: /^(наименование )?класс[а]?$/,
    sex: /^пол$/,
    variant: /^вариант/,
    total: /^(итого|всего|сумма) баллов|^итого$/,
    mark: /^отметка( за (впр|работу))?$/,
    journal: /^отметка за .*предыдущ|^отметка .*журнал|^отметка за .*(четверт|триместр|полугод)/,
    loadedOn: /^дата/,
  },
  year: 2022,
}

export const pupilForms: readonly PupilForm[] = [f1Form, raw2022Form, raw2021Form, raw2020Form]

function positionOf(match: RegExpExecArray | null) {
  return match ? { label: String(Number(match[1])), max: null } : null
}
