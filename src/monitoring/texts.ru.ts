import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { CampaignState, FilledBy } from './domain/campaign/campaign.ts'
import type { PeriodKind } from './domain/campaign/period.ts'
import type { FormField } from './domain/form/form.ts'
import type { RegistryKey } from './domain/form/registry-facts.ts'
import type { Light, Trend } from './domain/indicator/light.ts'
import type { Place } from './domain/indicator/peer-group.ts'
import type {
  Better,
  IndicatorLevel,
  IndicatorPeriod,
  Judged,
  PupilResults,
  Together,
} from './domain/methodology/indicator.ts'
import type { Provenance } from './domain/methodology/provenance.ts'
import type { SheetAct, SheetState } from './domain/sheet/sheet.ts'

export const sheetStateNames: Readonly<Record<SheetState, string>> = {
  empty: 'Не начата',
  draft: 'Заполняется',
  submitted: 'Сдана, на проверке',
  returned: 'Возвращена',
  accepted: 'Принята',
  correcting: 'Исправляется',
}

export const campaignStateNames: Readonly<Record<CampaignState, string>> = {
  planned: 'Ещё не открыт',
  open: 'Идёт',
  late: 'Срок прошёл',
  closed: 'Завершён',
}

export const periodKindNames: Readonly<Record<PeriodKind, string>> = {
  month: 'Месяц',
  quarter: 'Квартал',
  'school-year': 'Учебный год',
  year: 'Календарный год',
  date: 'На дату',
}

/** «Каждый …»: how often a recurring campaign opens. */
export const recurrenceNames: Readonly<Record<PeriodKind, string>> = {
  month: 'каждый месяц',
  quarter: 'каждый квартал',
  'school-year': 'каждый учебный год',
  year: 'каждый год',
  date: 'каждый год',
}

export const filledByNames: Readonly<Record<FilledBy, string>> = {
  organization: 'Организация о себе',
  authority: 'Специалист управления о каждой организации',
}

export const fieldKindNames: Readonly<Record<FormField['kind'], string>> = {
  number: 'Число',
  choice: 'Выбор из списка',
  'yes-no': 'Да или нет',
  text: 'Текст',
  link: 'Ссылка',
  date: 'Дата',
  file: 'Файл',
  table: 'Таблица',
}

/** What the registry can put down in a field. */
export const registryKeyNames: Readonly<Record<RegistryKey, string>> = {
  'full-name': 'Полное наименование',
  'short-name': 'Краткое наименование',
  type: 'Тип организации',
  settlement: 'Населённый пункт',
  'settlement-kind': 'Городская или сельская',
  address: 'Адрес',
  head: 'Руководитель',
  phone: 'Телефон',
  mail: 'Электронная почта',
  site: 'Сайт',
  inn: 'ИНН',
  ogrn: 'ОГРН',
  pupils: 'Численность обучающихся, по последнему паспорту',
}

export const sheetActNames: Readonly<Record<SheetAct, string>> = {
  submit: 'Сдана',
  withdraw: 'Отозвана',
  accept: 'Принята',
  return: 'Возвращена',
  correct: 'Исправляется организацией',
  reopen: 'Открыта для исправления',
}

/** Groups organisations are compared in, by type. */
export const peerTypeNames: Readonly<Record<OrganizationType, string>> = {
  authority: 'Органы управления',
  'method-centre': 'Методические центры',
  school: 'Все школы',
  kindergarten: 'Все детские сады',
  'extra-education': 'Организации дополнительного образования',
  other: 'Прочие организации',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  official: 'официальный',
  secondary: 'вторичный источник',
  unverified: 'проверьте',
  system: 'аналитика системы',
}

export const lightNames: Readonly<Record<Light, string>> = {
  good: 'в норме',
  attention: 'требует внимания',
  bad: 'ниже границы',
  none: 'без оценки',
}

export const trendNames: Readonly<Record<Trend, string>> = {
  better: 'лучше',
  worse: 'хуже',
  same: 'без изменений',
  changed: 'изменился',
  unknown: 'не с чем сравнить',
}

/** Which part of a group of organisations: quarters, not places. */
export const placeNames: Readonly<Record<Place, string>> = {
  ahead: 'лучшая четверть группы',
  middle: 'середина группы',
  behind: 'отстающая четверть группы',
}

export const betterNames: Readonly<Record<Better, string>> = {
  more: 'больше — лучше',
  less: 'меньше — лучше',
  range: 'лучше внутри границ',
  none: 'без направления',
}

export const judgedNames: Readonly<Record<Judged, string>> = {
  organization: 'организацию, для помощи',
  head: 'руководителя',
  teacher: 'педагога',
  'school-rating': 'школу в рейтинге',
}

export const indicatorPeriodNames: Readonly<Record<IndicatorPeriod, string>> = {
  ...periodKindNames,
  procedure: 'По процедуре',
  campaign: 'По кампании',
}

export const indicatorLevelNames: Readonly<Record<IndicatorLevel, string>> = {
  class: 'Класс',
  organization: 'Организация',
  municipality: 'Муниципалитет',
}

/** What the choice of a level means, under the choice. */
export const indicatorLevelMeanings: Readonly<Record<IndicatorLevel, string>> = {
  class:
    'Класс: значение есть у каждого класса, у организации и муниципалитета — сумма числителей классов к сумме знаменателей. Классы видят управление и сама организация, меньше 10 человек не показывают; оценивать учителя, руководителя или школу в рейтинге нельзя.',
  organization: 'Организация: значение есть у каждой организации и у муниципалитета, классов нет.',
  municipality: 'Муниципалитет: сведения дают управление и организации за весь муниципалитет, классов нет.',
}

export const pupilResultNames: Readonly<Record<PupilResults, string>> = {
  none: 'не используются',
  vpr: 'результаты ВПР',
  other: 'другие результаты обучающихся',
}

export const togetherNames: Readonly<Record<Together, string>> = {
  ratio: 'сумма числителей к сумме знаменателей',
  total: 'сумма',
  none: 'не складывать',
}

/** Audit verbs of this context, as the trail words them. */
export const monitoringVerbNames = {
  'monitoring.form.added': 'Добавлена форма сбора',
  'monitoring.form.changed': 'Изменена форма сбора',
  'monitoring.form.removed': 'Удалена форма сбора',
  'monitoring.form.restored': 'Возвращена форма сбора',
  'monitoring.campaign.added': 'Начат сбор данных',
  'monitoring.campaign.changed': 'Изменён сбор данных',
  'monitoring.campaign.closed': 'Завершён сбор данных',
  'monitoring.campaign.reopened': 'Возобновлён сбор данных',
  'monitoring.campaign.removed': 'Удалён сбор данных',
  'monitoring.campaign.restored': 'Возвращён сбор данных',
  'monitoring.campaign.reminded': 'Напомнили о сборе данных',
  'monitoring.methodology.added': 'Добавлена методика',
  'monitoring.methodology.changed': 'Изменена методика',
  'monitoring.methodology.approved': 'Утверждена редакция методики',
  'monitoring.methodology.removed': 'Удалена методика',
  'monitoring.methodology.restored': 'Возвращена методика',
  'monitoring.methodology.formMade': 'По направлению методики составлена форма сбора',
  'monitoring.indicator.counted': 'Показатели рассчитаны заново',
  'monitoring.indicator.frozen': 'Сохранён снимок показателей направления',
  'monitoring.sheet.uploaded': 'Форма загружена из файла',
  'monitoring.sheet.fileAdded': 'К форме приложен файл',
  'monitoring.sheet.submitted': 'Сдана форма',
  'monitoring.sheet.withdrawn': 'Отозвана форма',
  'monitoring.sheet.accepted': 'Принята форма',
  'monitoring.sheet.returned': 'Возвращена форма',
  'monitoring.sheet.corrected': 'Открыта для исправления принятая форма',
} as const
