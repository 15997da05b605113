/**
 * Figures that other contexts know of an organisation for a school year, as formulas name them. `src/flows/read-figures.ts`
 * reads them; a context that comes later adds its own here.
 */
export const outsideFigures = {
  'registry.organizations': 'организация действует (1)',
  'plans.tasks_due': 'поручений планов со сроком в учебном году',
  'plans.tasks_done': 'из них исполнено',
  'plans.tasks_in_time': 'из них исполнено в срок',
  'collections.sheets_due': 'форм сбора со сроком в учебном году',
  'collections.sheets_in_time': 'из них сдано в срок',
  'assessment.vpr_marks': 'отметок за ВПР',
  'assessment.vpr_marks_45': 'из них «4» и «5»',
  'assessment.vpr_marks_2': 'из них «2»',
  'assessment.oge_marks': 'отметок за ОГЭ',
  'assessment.oge_marks_45': 'из них «4» и «5»',
  'assessment.oge_marks_2': 'из них «2»',
  'assessment.ege_works': 'работ ЕГЭ',
  'assessment.ege_high': 'из них на 81 балл и выше',
  'objectivity.school_screened': 'результаты школы проверены на признаки (1)',
  'objectivity.school_marked': 'у школы есть признаки, требующие проверки (1)',
} as const

export type OutsideFigure = keyof typeof outsideFigures

export function isOutsideFigure(name: string): name is OutsideFigure {
  return name in outsideFigures
}
