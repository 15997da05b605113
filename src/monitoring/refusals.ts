import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const monitoringRefusals = {
  'monitoring/form-not-found': { status: 404, title: 'Форма не найдена' },
  'monitoring/campaign-not-found': { status: 404, title: 'Сбор не найден' },
  'monitoring/sheet-not-found': { status: 404, title: 'Эту форму у организации не спрашивали' },
  'monitoring/ready-form-not-found': { status: 404, title: 'Такой готовой формы нет' },
  'monitoring/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'monitoring/answers-changed-meanwhile': {
    status: 409,
    title: 'Пока форма была у вас открыта, её заполнял другой человек',
  },
  'monitoring/form-has-faults': { status: 422, title: 'В форме есть ошибки' },
  'monitoring/form-in-use': { status: 409, title: 'Форму спрашивают в незакрытом сборе' },
  'monitoring/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'monitoring/nobody-asked': { status: 422, title: 'Не выбрана ни одна организация' },
  'monitoring/organization-not-found': { status: 422, title: 'Организация не найдена среди действующих' },
  'monitoring/action-not-found': { status: 422, title: 'Мероприятие плана не найдено' },
  'monitoring/organization-closed': {
    status: 409,
    title: 'Организация закрыта: эту форму она больше не заполняет',
  },
  'monitoring/file-not-found': { status: 404, title: 'Такого файла в форме нет' },
  'monitoring/version-not-found': { status: 404, title: 'Такой версии формы не сдавали' },
  'monitoring/not-open': { status: 409, title: 'Сейчас эту форму не заполняют' },
  'monitoring/filled-by-others': { status: 403, title: 'Эту форму заполняет управление образования' },
  'monitoring/answers-have-findings': { status: 422, title: 'Форму пока нельзя отправить' },
  'monitoring/act-does-not-fit': { status: 409, title: 'С формой в этом состоянии так поступить нельзя' },
  'monitoring/file-of-another': { status: 422, title: 'Файл не от этой формы' },
  'monitoring/methodology-not-found': { status: 404, title: 'Методика не найдена' },
  'monitoring/indicator-not-found': { status: 404, title: 'Такого показателя в методике нет' },
  'monitoring/organization-unknown': { status: 404, title: 'Организация не найдена' },
  'monitoring/snapshot-not-found': { status: 404, title: 'Снимок не найден' },
  'monitoring/methodology-has-faults': { status: 422, title: 'В методике есть ошибки' },
  'monitoring/nothing-to-approve': { status: 409, title: 'Утверждать нечего: новой редакции нет' },
  'monitoring/not-counted': { status: 409, title: 'Показатели за этот год ещё не рассчитаны' },
  'monitoring/nobody-to-remind': { status: 409, title: 'Напоминать некому' },
} satisfies Record<`monitoring/${string}`, RefusalText>

export const refuse = refuser(monitoringRefusals)
