import { type RefusalText, refuser } from '#kernel/refusal.ts'

/** What the plans context may refuse, worded for the person who asked. */
export const plansRefusals = {
  'plans/document-empty': { status: 422, title: 'В документе нет текста' },
  'plans/not-a-plan': { status: 422, title: 'Документ не похож на план мероприятий' },
  'plans/plan-without-actions': { status: 422, title: 'В таблице плана нет ни одного мероприятия' },
  'plans/columns-not-separable': {
    status: 422,
    title: 'Колонки таблицы в тексте слились, и разделить их без догадок нельзя',
  },
  'plans/plan-not-found': { status: 404, title: 'План не найден' },
  'plans/section-not-found': { status: 404, title: 'Раздел плана не найден' },
  'plans/action-not-found': { status: 404, title: 'Мероприятие не найдено' },
  'plans/occurrence-not-found': { status: 404, title: 'Срок мероприятия не найден' },
  'plans/event-not-found': { status: 404, title: 'Такого события в плане нет' },
  'plans/task-taken-back': {
    status: 409,
    title: 'Поручение отозвано: план изменён, отчёт по нему больше не нужен',
  },
  'plans/task-not-found': { status: 404, title: 'Поручение не найдено' },
  'plans/source-not-found': { status: 404, title: 'Исходного файла у плана нет' },
  'plans/file-missing': { status: 400, title: 'Приложите файл плана' },
  'plans/plan-approved': {
    status: 409,
    title: 'План утверждён: его меняют только изменениями со своим документом',
  },
  'plans/amendment-approved': { status: 409, title: 'Эти изменения уже утверждены' },
  'plans/amendment-open': { status: 409, title: 'Изменения в этот план уже готовятся' },
  'plans/amendment-outdated': { status: 409, title: 'План с тех пор изменён другим документом' },
  'plans/amendment-empty': { status: 422, title: 'В изменениях ничего не изменено' },
  'plans/amendment-date': { status: 422, title: 'Проверьте дату документа' },
  'plans/amendment-orphans': {
    status: 422,
    title: 'По исключаемому уже начата работа: решите, что будет с поручениями',
  },
  'plans/is-amendment': { status: 409, title: 'Это изменения плана: утвердите их как изменения' },
  'plans/not-amendment': { status: 409, title: 'Это не изменения утверждённого плана' },
  'plans/edition-not-found': { status: 404, title: 'Такой редакции плана нет' },
  'plans/action-excluded': { status: 409, title: 'Мероприятие исключено из плана' },
  'plans/nowhere-to-move': { status: 422, title: 'Дальше переместить нельзя' },
  'plans/plan-not-approved': { status: 409, title: 'План ещё не утверждён' },
  'plans/stale-version': { status: 409, title: 'Пока вы работали, запись изменил другой человек' },
  'plans/already-reported': { status: 409, title: 'По этому сроку уже отчитались' },
  'plans/question-not-found': { status: 404, title: 'Такого вопроса у мероприятия нет' },
  'plans/evidence-not-found': { status: 404, title: 'Файл отчёта не найден' },
  'plans/report-incomplete': { status: 422, title: 'В отчёте не всё указано' },
  'plans/task-settled': { status: 409, title: 'Поручение уже закрыто' },
  'plans/not-withdrawable': { status: 409, title: 'Отозвать можно только отчёт, который ещё не проверили' },
  'plans/not-conditional': {
    status: 422,
    title: 'Закрыть без отчёта можно только открытое поручение «при наличии» или «при необходимости»',
  },
  'plans/nothing-to-review': { status: 409, title: 'Этот отчёт не ждёт проверки' },
  'plans/not-accepted': { status: 409, title: 'Отчёт не был принят' },
  'plans/not-closed': { status: 409, title: 'Поручение не закрыто' },
  'plans/nothing-to-release': { status: 409, title: 'По этому сроку нечего снимать с контроля' },
  'plans/nothing-released': { status: 409, title: 'По этому сроку ничего не снято с контроля' },
  'plans/horizon-missing': { status: 422, title: 'Укажите, на какие годы план' },
  'plans/horizon-too-long': { status: 422, title: 'План рассчитан на слишком много лет' },
  'plans/horizon-backwards': { status: 422, title: 'План не может закончиться раньше, чем начался' },
  'plans/dates-backwards': { status: 422, title: 'Срок не может закончиться раньше, чем начался' },
  'plans/rows-to-correct': { status: 422, title: 'В плане есть строки, которые нужно исправить' },
  'plans/performers-unmapped': {
    status: 422,
    title: 'Сначала укажите, кого означают названия исполнителей',
  },
  'plans/nothing-to-schedule': { status: 422, title: 'В плане нет ни одного мероприятия' },
  'plans/not-on-demand': { status: 422, title: 'Случай открывают только для мероприятий «по потребности»' },
  'plans/unknown-addressee': {
    status: 422,
    title:
      'Такой организации, группы или сотрудника в реестре нет, или сотрудник работает в другой организации',
  },
  'plans/not-your-task': { status: 403, title: 'По этому поручению отчитывается другой исполнитель' },
  'plans/days-of-other-year': { status: 422, title: 'В календаре года указаны дни другого года' },
  'plans/period-missing': { status: 422, title: 'Укажите, с какого и по какое число нужен отчёт' },
  'plans/template-missing': { status: 400, title: 'Приложите файл шаблона .docx' },
  'plans/template-not-found': { status: 404, title: 'Своего шаблона пока нет' },
  'plans/template-wrong': { status: 422, title: 'В шаблоне есть ошибки' },
  'plans/calendar-too-long': { status: 422, title: 'За один раз показывается не больше года' },
  'plans/organization-works': { status: 409, title: 'Организация работает: её поручения снимают по одному' },
  'plans/own-report': {
    status: 403,
    title: 'Свой отчёт принимает другой проверяющий',
  },
  'plans/whole-municipality-only': {
    status: 403,
    title: 'Эту страницу видят те, кому открыт весь муниципалитет',
  },
  'plans/stage-planned': {
    status: 409,
    title: 'На этом этапе есть запланированная работа, поэтому пропустить его нельзя',
  },
  'plans/skip-not-found': { status: 404, title: 'Объяснения к этому этапу нет' },
  'plans/organization-not-found': { status: 404, title: 'Такой организации в реестре нет' },
  'plans/other-organization': {
    status: 403,
    title: 'Сведения о работе другой организации вам не показываются',
  },
} satisfies Record<`plans/${string}`, RefusalText>

export type PlansRefusalCode = keyof typeof plansRefusals

export const refuse = refuser<PlansRefusalCode>(plansRefusals)
