import type { Deadline } from '../deadline.ts'

/** Names the event inside a plan: the same key for every action that waits for the same thing. */
export function eventKeyOf(deadline: Deadline): string {
  return `${deadline.anchor ?? 'external'}|${(deadline.label ?? '').toLowerCase()}`
}

/** «по итогам ВПР», «при проведении оценочных процедур», «план совещаний» */
export function eventTitleOf(deadline: Deadline): string {
  switch (deadline.anchor) {
    case 'end-of-school-year':
      return 'по итогам учебного года'
    case 'after-procedure':
      return `по итогам: ${deadline.label ?? 'проведение процедур'}`
    case 'before-procedure':
      return `подготовка к проведению: ${deadline.label ?? 'оценочные процедуры'}`
    case 'during-procedure':
      return `проведение: ${deadline.label ?? 'оценочные процедуры'}`
    case null:
      return deadline.label ?? 'график проведения'
  }
}
