import type { Baseline } from './domain/baselines/baseline.ts'
import type { Cause } from './domain/dossier/causes.ts'
import type { DossierState, Outcome } from './domain/dossier/dossier.ts'
import type { DossierAct } from './domain/dossier/dossier-event.ts'
import type { BesideLine, ResultsBeside } from './domain/dossier/results-beside.ts'
import type { Marker } from './domain/evidence/marker.ts'
import type { IndexKey, Provenance } from './domain/indices/index-formula.ts'
import type { RegionalKind } from './domain/regional/regional-figures.ts'
import type { Tier } from './domain/screen.ts'
import type { ExemptionKind } from './domain/stored/exemption.ts'
import type { KeptCounts } from './domain/stored/run-shapes.ts'
import type { Manipulation } from './domain/synthetic/manipulate-class.ts'

export const markerNames: Readonly<Record<Marker, string>> = {
  'mark-boundary': 'Скопление на границе отметки',
  'open-items': 'Задания с развёрнутым ответом оценены мягче',
  'hard-items': 'Трудные задания решены лучше ожидаемого',
  'similar-answers': 'Похожие работы в классе',
  'weak-absent': 'Отсутствие слабых учеников',
  'generous-journal': 'Отметки в журнале выше ожидаемых',
}

export const tierNames: Readonly<Record<Tier, string>> = {
  named: 'результат требует проверки',
  'worth-a-look': 'стоит присмотреться',
  'nothing-found': 'ничего не найдено',
}

/** What was planted in the invented regions on which the screen is measured. */
export const manipulationNames: Readonly<Record<Manipulation, string>> = {
  'lifted-to-marks': 'баллы доведены до границы отметки',
  'open-items-raised': 'завышены развёрнутые ответы',
  'hard-items-told': 'подсказаны трудные задания',
  copied: 'списывание в классе',
  'weak-kept-away': 'слабые ученики не пришли',
  'journal-raised': 'завышены отметки в журнале',
  'all-raised': 'завышены все задания понемногу',
}

/** Said beside every result: what it is and what it is not. */
export const cautionText =
  'Признак — вопрос к школе, а не вывод о нарушении: он показывает, где результат отличается от обычного, и не говорит почему.'

/** '5,6' */
export function decimal(value: number, digits = 1): string {
  return value.toLocaleString('ru-RU', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** The usual rules; each is worth little by itself. */
export const ruleNames: Readonly<Record<Baseline, string>> = {
  'mean-above-region': 'Среднее выше региона',
  'raised-against-journal': 'Отметки выше журнала',
  'spikes-at-marks': 'Пики на границах отметок',
  'fuzzy-clusters': 'Нечёткие кластеры',
  'person-fit': 'Согласованность ответов',
  'sum-of-rules': 'Сумма правил',
}

/** Said beside the usual rules wherever they are switched on. */
export const rulesCaution =
  'Привычные правила показаны для сравнения. Больше всего школ они называют напрасно; федеральную методику ни одно из них не воспроизводит.'

export const runStateNames = {
  waiting: 'Ждёт очереди',
  running: 'Идёт',
  done: 'Готова',
  failed: 'Не получилась',
} as const

export const exemptionKindNames: Readonly<Record<ExemptionKind, string>> = {
  'correctional-class': 'Коррекционный класс',
  epidemic: 'Карантин, эпидемия',
  other: 'Другая законная причина',
}

export const dossierStateNames: Readonly<Record<DossierState, string>> = {
  draft: 'Черновик управления',
  'handed-over': 'Передано школе',
  overdue: 'Срок ответа прошёл',
  answered: 'Школа ответила',
  closed: 'Итог записан',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  explained: 'Объяснено',
  confirmed: 'Подтвердилось',
  recheck: 'Перепроверка назначена',
}

export const dossierActNames: Readonly<Record<DossierAct, string>> = {
  created: 'Досье составлено',
  'handed-over': 'Передано школе',
  withdrawn: 'Отозвано управлением',
  answered: 'Школа ответила',
  concluded: 'Записан итог',
  reopened: 'Итог снят',
  'recheck-assigned': 'Отобраны работы для перепроверки',
}

export const causeNames: Readonly<Record<Cause, string>> = {
  'kind-marking': 'Завышение при проверке развёрнутых ответов',
  'criteria-understood-otherwise': 'Критерии поняты по-разному',
  'topic-order': 'Темы изучены в другом порядке',
  hints: 'Подсказки или списывание',
  organisation: 'Нарушен порядок проведения',
  roll: 'Не все обучающиеся участвовали',
  'journal-habit': 'Отметки в журнале ставят мягче',
  'data-error': 'Ошибка в данных',
  'real-progress': 'Действительно высокие результаты',
  other: 'Другое',
}

/** What usually helps where a cause is named; the plan of help begins from it. */
export const causeHelp: Readonly<Record<Cause, string>> = {
  'kind-marking': 'Проверка развёрнутых ответов парами и без имён, выборочная перепроверка в следующем году',
  'criteria-understood-otherwise': 'Семинар по критериям с разбором настоящих работ, согласование баллов',
  'topic-order': 'Сверка календарного планирования с описанием работы',
  hints: 'Общественные наблюдатели на следующей работе, рассадка и варианты',
  organisation: 'Разбор порядка проведения с организаторами, наблюдатель в школе',
  roll: 'Список участников и причины отсутствия до начала работы, резервный день',
  'journal-habit': 'Общие для школы правила текущего оценивания, открытые критерии отметок',
  'data-error': 'Исправление данных и повторная загрузка результатов',
  'real-progress': 'Описание опыта школы: что дало такой результат',
  other: 'Беседа со школой, выбор мер вместе с методистом',
}

export const objectivityVerbNames: Readonly<Record<string, string>> = {
  'objectivity.run.started': 'запустил(а) проверку результатов',
  'objectivity.exemption.added': 'отметил(а) законное исключение',
  'objectivity.exemption.removal': 'убрал(а) или вернул(а) исключение',
  'objectivity.dossier.created': 'составил(а) досье школы',
  'objectivity.dossier.handedOver': 'передал(а) досье школе',
  'objectivity.dossier.withdrawn': 'отозвал(а) досье у школы',
  'objectivity.dossier.answered': 'ответил(а) на досье',
  'objectivity.dossier.concluded': 'записал(а) итог досье',
  'objectivity.dossier.reopened': 'снял(а) итог досье',
  'objectivity.file.added': 'приложил(а) файл к досье',
  'objectivity.file.removal': 'убрал(а) или вернул(а) файл досье',
  'objectivity.recheck.chosen': 'отобрал(а) работы для перепроверки',
  'objectivity.recheck.removal': 'отменил(а) отбор работ',
  'objectivity.recheck.scored': 'внёс(ла) второй балл',
  'objectivity.regional.loaded': 'загрузил(а) опубликованные данные региона',
  'objectivity.regional.removal': 'убрал(а) или вернул(а) данные региона',
  'objectivity.index.changed': 'изменил(а) формулу индекса',
  'objectivity.medals.changed': 'внёс(ла) числа претендентов на медаль',
  'objectivity.medals.loaded': 'загрузил(а) таблицу претендентов на медаль',
}

/** The tables a region publishes. */
export const regionalKindNames: Readonly<Record<RegionalKind, string>> = {
  totals: 'Баллы',
  items: 'Задания',
  journal: 'Отметки и журнал',
}

export const indexNames: Readonly<Record<IndexKey, string>> = {
  medals: 'медалисты',
  oge: 'ОГЭ',
  vpr: 'ВПР',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  official: 'официальный документ',
  secondary: 'вторичный источник',
  'to-check': 'проверьте по вашему документу',
  own: 'аналитика системы',
}

/** What would refute the signs: said in every dossier. */
export const refutations: readonly string[] = [
  'перепроверка работ другими экспертами: отметки и баллы подтверждаются',
  'следующая работа при независимых наблюдателях даёт такой же результат',
  'те же ученики получают на ОГЭ такие же отметки',
]

export const relationNames: Readonly<Record<BesideLine['relation'], string>> = {
  cohort: 'те же классы',
  'other-years': 'другие ученики',
}

/** Said beside results of other procedures and years. */
export const besideCaution =
  'Работы разные, поэтому сравнивается не процент, а отрыв школы от остальных. Если у тех же классов он держится, особенно на ОГЭ при наблюдателях, это довод против признаков, и тем сильнее, чем уже пределы. Если нет — повод перепроверить, но не доказательство: состав класса и подготовка меняются.'

type Shares = Omit<ResultsBeside, 'lines'>

/** '18 из 50 — 36 % (от 24 до 50)', with the limits of 95 % */
export function ownShare({ tested, good, low, high }: Shares): string {
  return `${good} из ${tested} — ${percent(good / tested)} (от ${decimal(low * 100, 0)} до ${decimal(high * 100, 0)})`
}

export function otherShare({ othersTested, othersGood }: Shares): string {
  return percent(othersGood / othersTested)
}

export function describeShares(shares: Shares): string {
  return `«4» и «5»: ${ownShare(shares)}, у остальных школ ${otherShare(shares)}`
}

/** What another result says of a work with signs. */
export function describeVerdict({ verdict, change }: BesideLine): string {
  const limits = change ? ` (от ${signed(change.low)} до ${signed(change.high)} п. п.)` : ''
  const points = `${decimal(Math.abs(change?.difference ?? 0) * 100, 0)}${limits}`
  switch (verdict) {
    case 'not-kept':
      return `меньше на ${points}: признак не опровергнут`
    case 'kept':
      return `разницы не видно${limits}: скорее довод против признака`
    case 'wide':
      return `разницы не видно, но пределы широки${limits}: судить рано`
    case 'grew':
      return `больше на ${points}: довод против признака`
    case 'few':
      return 'учеников мало, судить нельзя'
    default:
      return verdict satisfies never
  }
}

const pointForms = { one: 'балл', few: 'балла', many: 'баллов' } as const
const pupilForms = { one: 'ученик', few: 'ученика', many: 'учеников' } as const
const russianNumbers = new Intl.PluralRules('ru')

function counted(
  count: number,
  { one, few, many }: Readonly<Record<'one' | 'few' | 'many', string>>,
): string {
  const form = russianNumbers.select(count)
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`
}

function percent(share: number): string {
  return `${decimal(share * 100, 0)} %`
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${decimal(Math.abs(share) * 100, 0)}`
}

export const tooLittleText = 'мало данных, чтобы исключить'

/** Where nothing else was found. */
export const journalAloneText = 'отдельный вывод о журнале, к самим работам вопросов нет'

/** What the paper calls its items, and its first totals of «3», «4», «5». */
export type PaperWords = { readonly labels?: readonly string[]; readonly cuts?: readonly number[] | null }

/** The counts of one marker in words that can be checked against the works. */
export function describeCounts(counts: KeptCounts, { labels = [], cuts = null }: PaperWords = {}): string {
  switch (counts.marker) {
    case 'mark-boundary':
      return counts.boundaries
        .filter(({ near }) => near > 0)
        .map(({ cut, at, near, expected }) => {
          const mark = cuts?.includes(cut) ? `«${cuts.indexOf(cut) + 3}»` : 'отметки'
          const below = cut >= 2 ? `${cut - 2}–${cut - 1}` : `${cut - 1}`
          return `на границе ${mark}: ровно ${counted(cut, pointForms)} — ${counted(at, pupilForms)}, ${below} — ${near - at}; на ${cut} ожидалось ${decimal(expected)}`
        })
        .join('; ')
    case 'open-items':
    case 'hard-items': {
      const items = counts.items
        .filter(({ extraPerPupil }) => extraPerPupil > 0)
        .map(({ item, extraPerPupil }) => `№ ${labels[item - 1] ?? item}: +${decimal(extraPerPupil, 2)}`)
      return `работ: ${counts.pupils}; баллов на ученика сверх ожидаемого при том же итоге — ${items.join(', ')}`
    }
    case 'similar-answers':
      return `классов: ${counts.classes}, сравнено пар работ одного варианта: ${counts.pairs}; совпадений баллов больше, чем объясняют итоги`
    case 'weak-absent':
      return `из более слабых учеников (${counts.weak}) отсутствовали ${counts.absent}; ожидалось ${decimal(counts.expected)}`
    case 'generous-journal':
      return `отметки в журнале выше ожидаемых на ${decimal(counts.aboveExpected, 2)}; обычный разброс между школами ${decimal(counts.honestSpread, 2)}`
    default:
      return counts satisfies never
  }
}
