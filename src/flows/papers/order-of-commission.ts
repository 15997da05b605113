import { line } from '#templates/domain/answers.ts'
import { commissionOrderData } from '#templates/domain/kinds/commission-order.ts'
import type { PaperSource } from '#templates/http/templates-port.ts'

/** A commission is named by the person who makes the order. */
export const orderOfCommission: PaperSource = {
  listSubjects: async ({ person }) =>
    person.scope.reach === 'municipality' ? [{ key: 'commission:new', title: 'Новая комиссия' }] : [],
  gather: async (_call, _subject, answers) => ({
    title: `О составе комиссии ${line(answers, 'commission')}`,
    data: commissionOrderData(answers),
    basis: ['Заполнено вручную'],
    annexes: [],
    organizationId: null,
  }),
}
