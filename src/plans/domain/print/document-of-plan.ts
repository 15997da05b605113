import type { PrintedColumn, PrintedDocument, PrintedRow } from '#kernel/printed-document.ts'
import { DRAFT, type PrintedPlan } from './printed-plan.ts'

/** The columns of a printed plan; those nobody filled in are left out. */
export function columnsOfPlan(plan: PrintedPlan): readonly (PrintedColumn & { readonly tag: string })[] {
  const column = (tag: string, header: string, weight: number) =>
    ({ tag, header, weight, kind: 'text' }) as const
  return [
    ...(plan.hasNumbers ? [column('номер', '№ п/п', 7)] : []),
    column('мероприятие', 'Мероприятие', plan.hasResults ? 38 : 48),
    column('сроки', 'Сроки', 17),
    column('ответственные', 'Ответственные', 19),
    ...(plan.hasResults ? [column('результат', 'Ожидаемые результаты', 20)] : []),
    ...plan.extraHeadings.map((heading, at) => column(`дополнительно${at + 1}`, heading, 14)),
  ]
}

/** The plan for printing without a template: the pdf. */
export function documentOfPlan(plan: PrintedPlan): PrintedDocument {
  const { hasNumbers, hasResults } = plan
  return {
    orientation: 'landscape',
    mark: [...(plan.isDraft ? [DRAFT] : []), ...plan.mark],
    title: plan.title,
    subtitles: plan.horizonLine === '' ? [] : [plan.horizonLine],
    paragraphs: [],
    tables: [
      {
        title: null,
        columns: columnsOfPlan(plan).map(({ header, kind, weight }) => ({ header, kind, weight })),
        rows: plan.sections.flatMap(({ heading, actions }): PrintedRow[] => [
          ...(heading === null ? [] : [{ kind: 'heading', text: heading } as const]),
          ...actions.map(
            ({ number, text, deadline, performers, result, extra }) =>
              ({
                kind: 'cells',
                cells: [
                  ...(hasNumbers ? [number] : []),
                  text,
                  deadline,
                  performers,
                  ...(hasResults ? [result] : []),
                  ...extra,
                ],
              }) as const,
          ),
        ]),
        empty: 'В плане нет мероприятий.',
      },
    ],
  }
}
