import type { CatalogueItem, CatalogueWork } from './domain/catalogue/catalogue-work.ts'
import type { Authority } from './domain/catalogue/edition.ts'
import type { MinimumPurpose } from './domain/catalogue/ege-minimum.ts'
import type { ImportState, PartChange } from './domain/import/import-shapes.ts'
import type { FormatId } from './domain/reading/results-reading.ts'
import type { Procedure, Subject, WorkLevel } from './domain/work-key.ts'
import type { WorkSeason } from './domain/work-season.ts'

export const procedureNames: Readonly<Record<Procedure, string>> = {
  vpr: 'ВПР',
  oge: 'ОГЭ',
  ege: 'ЕГЭ',
  'gve-9': 'ГВЭ-9',
  'gve-11': 'ГВЭ-11',
  'final-essay': 'Итоговое сочинение',
  'final-interview': 'Итоговое собеседование',
  olympiad: 'Олимпиада',
  niko: 'НИКО',
  'regional-diagnostic': 'Региональная диагностическая работа',
  'municipal-diagnostic': 'Муниципальная диагностическая работа',
  'trial-exam': 'Пробный экзамен',
  journal: 'Отметки по журналу',
  other: 'Другая работа',
}

export const subjectNames: Readonly<Record<Subject, string>> = {
  russian: 'русский язык',
  mathematics: 'математика',
  physics: 'физика',
  chemistry: 'химия',
  informatics: 'информатика',
  biology: 'биология',
  history: 'история',
  geography: 'география',
  'social-studies': 'обществознание',
  literature: 'литература',
  'literary-reading': 'литературное чтение',
  'surrounding-world': 'окружающий мир',
  'foreign-language': 'иностранный язык',
  english: 'английский язык',
  german: 'немецкий язык',
  french: 'французский язык',
  spanish: 'испанский язык',
  chinese: 'китайский язык',
  'native-language': 'родной язык',
  'native-literature': 'родная литература',
  astronomy: 'астрономия',
  ecology: 'экология',
  economics: 'экономика',
  law: 'право',
  art: 'искусство',
  technology: 'технология',
  'physical-education': 'физическая культура',
  safety: 'ОБЗР',
  'functional-literacy': 'функциональная грамотность',
  'reading-literacy': 'читательская грамотность',
  'meta-subject': 'метапредметная работа',
  other: 'предмет не назван',
}

export const workSeasonNames: Readonly<Record<WorkSeason, string>> = {
  spring: 'весна',
  autumn: 'осень',
  'moved-to-autumn': 'осень, за прошлый класс',
}

export const workLevelNames: Readonly<Record<WorkLevel, string>> = {
  base: 'базовый уровень',
  advanced: 'углублённый уровень',
  profile: 'профильный уровень',
}

/** Audit verbs of loading results as a person reads them. */
export const resultsVerbNames = {
  'assessment.import.uploaded': 'Файл результатов отправлен на проверку',
  'assessment.import.started': 'Начата загрузка результатов',
  'assessment.import.loaded': 'Результаты загружены из командной строки',
  'assessment.import.cancelled': 'Загрузка результатов отменена до записи',
  'assessment.import.undone': 'Загрузка результатов отменена',
  'assessment.import.schoolNamed': 'Код из файла результатов закреплён за организацией',
  'assessment.season.said': 'Указано, когда писали работу',
  'assessment.mapping.created': 'Создано сопоставление столбцов',
  'assessment.mapping.changed': 'Изменено сопоставление столбцов',
  'assessment.mapping.deleted': 'Удалено сопоставление столбцов',
} as const

export const importStateNames: Readonly<Record<ImportState, string>> = {
  waiting: 'Ждёт чтения',
  reading: 'Читается',
  read: 'Проверен',
  storing: 'Загружается',
  imported: 'Загружен',
  same: 'Изменений нет',
  refused: 'Не подошёл',
  failed: 'Сбой',
  cancelled: 'Не загружали',
  undone: 'Загрузка отменена',
}

export const partChangeNames: Readonly<Record<PartChange, string>> = {
  new: 'добавятся',
  replaced: 'заменятся',
  same: 'без изменений',
  'left-out': 'не войдут',
}

/** The same when the file has been loaded. */
export const partChangesDone: Readonly<Record<PartChange, string>> = {
  new: 'добавлены',
  replaced: 'заменены',
  same: 'без изменений',
  'left-out': 'не вошли',
}

export const formatNames: Readonly<Record<FormatId, string>> = {
  'vpr-f1-2026': 'ВПР, Ф1 «Индивидуальные результаты»',
  'vpr-raw-2020': 'ВПР, форма сбора 2020 года',
  'vpr-raw-2021': 'ВПР, форма сбора 2021 года',
  'vpr-raw-2022': 'ВПР, форма сбора 2022 года',
  'vpr-marks-flat': 'ВПР, отметки по организациям (региональная таблица)',
  'vpr-scores-flat': 'ВПР, баллы по организациям (региональная таблица)',
  'vpr-bias-list': 'Список организаций с признаками необъективности',
  'vpr-aggregate-f2': 'ВПР, Ф2 «Статистика по отметкам»',
  'vpr-aggregate-f3': 'ВПР, Ф3 «Сравнение отметок с отметками по журналу»',
  'vpr-aggregate-f4': 'ВПР, Ф4 «Распределение первичных баллов»',
  'vpr-aggregate-f5': 'ВПР, Ф5 «Выполнение заданий»',
  'vpr-aggregate-f6': 'ВПР, Ф6 «Достижение планируемых результатов»',
  'vpr-aggregate-f7': 'ВПР, Ф7 «Выполнение заданий группами участников»',
  'ege-classic': 'ЕГЭ, протокол проверки',
  'ege-compact': 'ЕГЭ, сводный протокол',
  'ege-appeals': 'ЕГЭ, апелляции и перепроверки',
  'oge-dense': 'ОГЭ, протокол проверки',
  'oge-sparse': 'ОГЭ, протокол с пустыми столбцами',
  'oge-normalised': 'ОГЭ, выгрузка csv',
  'oge-appeals': 'ОГЭ, апелляции',
  gve: 'ГВЭ, протокол',
  'final-essay': 'Итоговое сочинение',
  'final-interview': 'Итоговое собеседование',
  'olympiad-school': 'Олимпиада, школьный этап',
  'journal-marks': 'Отметки из журнала',
  'mapped-table': 'Таблица по сопоставлению столбцов',
}

export const catalogueStatusNames: Readonly<Record<CatalogueWork['status'], string>> = {
  confirmed: 'подтверждено',
  draft: 'черновик',
}

export const authorityNames: Readonly<Record<Authority, string>> = {
  federal: 'рекомендация федерального уровня',
  region: 'утверждено регионом',
  municipality: 'решение муниципалитета',
}

export const difficultyNames: Readonly<Record<NonNullable<CatalogueItem['difficulty']>, string>> = {
  base: 'Б',
  raised: 'П',
  high: 'В',
}

export const itemKindNames: Readonly<Record<NonNullable<CatalogueItem['kind']>, string>> = {
  short: 'краткий ответ',
  extended: 'развёрнутый ответ',
}

export const minimumPurposeNames: Readonly<Record<MinimumPurpose, string>> = {
  certificate: 'для аттестата',
  university: 'для поступления (Рособрнадзор)',
  minobrnauki: 'вузы Минобрнауки России',
  minprosveshcheniya: 'вузы Минпросвещения России',
}

/** Audit verbs of the catalogue, as the trail words them. */
export const catalogueVerbNames = {
  'assessment.marks.recounted': 'Отметки пересчитаны по изменённой шкале',
  'assessment.catalogueWork.added': 'Добавлена работа в каталог',
  'assessment.catalogueWork.changed': 'Изменена работа каталога',
  'assessment.catalogueWork.confirmed': 'Подтверждена работа каталога',
  'assessment.catalogueWork.unconfirmed': 'Работа каталога возвращена в черновики',
  'assessment.catalogueWork.removed': 'Версия работы убрана из каталога',
  'assessment.catalogueWork.restored': 'Версия работы возвращена в каталог',
  'assessment.minimum.added': 'Добавлен минимальный балл',
  'assessment.minimum.changed': 'Изменён минимальный балл',
  'assessment.minimum.removed': 'Минимальный балл убран',
  'assessment.minimum.restored': 'Минимальный балл возвращён',
} as const
