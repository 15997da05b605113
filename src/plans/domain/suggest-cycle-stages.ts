import { CYCLE_STAGES, type CycleStage } from './track.ts'

const SIGNS: Readonly<Record<CycleStage, RegExp>> = {
  indicators:
    /(?:утверждени|разработк|определени|конструировани|корректировк|установлени)\S*[^.;]{0,60}показател/iu,
  monitoring: /мониторинг(?!а|ов)|проведени\S*[^.;]{0,40}мониторинг|сбор\S*[^.;]{0,30}(?:данн|информац)/iu,
  analysis: /анализ(?!\S* эффективн)|аналитическ|изучени\S* (?:результат|причин)|выявлени/iu,
  recommendations: /рекомендац/iu,
  measures:
    /комплекс\S* мер|(?:подготовк|разработк|планировани|проведени|организаци|реализаци|приняти)\S*[^.;]{0,60}(?:\sмер(?:\s|,|\.|$)|мероприят)|семинар|обучени\S* (?:организатор|эксперт)/iu,
  decision: /управленческ\S* решени/iu,
  'effect-review':
    /эффективност\S*[^.;]{0,40}(?:принят\S* мер|мер\b|решени|мероприят)|результат\S* реализации/iu,
}

/** The stages of the management cycle that an action's wording names, in the order of the cycle; often several. */
export function suggestCycleStages(actionText: string): readonly CycleStage[] {
  return CYCLE_STAGES.filter((stage) => SIGNS[stage].test(actionText))
}
