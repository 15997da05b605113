// What the invented people write in a case of help.
export const demoDiagnosis =
  'В 5 классе половина учеников ошибается в действиях с дробями; входных работ нет, дефициты учителя не выявляли. Команда школы готова работать.'
export const demoAnswer =
  'С целями согласны. Команда: заместитель директора, учитель математики, классные руководители 5 классов.'

export const demoObjectives = [
  {
    text: 'Снизить долю не справившихся с математикой',
    indicator: 'Доля «2», ВПР, математика, 5 класс',
    unit: '%',
    baseline: 42,
    target: 25,
  },
  {
    text: 'Разбирать результаты работ на методическом объединении',
    indicator: 'Разобрано работ за полугодие',
    unit: 'шт.',
    baseline: 0,
    target: 4,
  },
] as const

export const demoProfile = {
  answers: [
    {
      respondent: 'director' as const,
      count: 1,
      means: { equipment: 0.4, 'staff-shortage': 0.7, 'failing-pupils': 0.5, parents: 0.4 },
    },
    {
      respondent: 'teachers' as const,
      count: 31,
      means: {
        equipment: 0.5,
        'staff-shortage': 0.6,
        'staff-competence': 0.3,
        'inner-training': 0.65,
        'failing-pupils': 0.6,
        parents: 0.7,
      },
    },
    {
      respondent: 'pupils' as const,
      count: 214,
      means: { 'low-adaptivity': 0.4, environment: 0.35, 'failing-pupils': 0.45 },
    },
    {
      respondent: 'parents' as const,
      count: 96,
      means: { 'low-adaptivity': 0.3, environment: 0.25, parents: 0.5 },
    },
  ],
  official: {
    'staff-shortage': 'high' as const,
    'inner-training': 'medium' as const,
    parents: 'high' as const,
  },
}
