import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { readyQuestionnaires } from './ready-questionnaires.ts'

/** Which ready questionnaire this was made from: the one most of its questions come from; undefined of one's own. */
export function readyKeyOf(questionnaire: Pick<Questionnaire, 'sections'>): string | undefined {
  const own = namesOf(questionnaire)
  const shared = readyQuestionnaires.map(({ key, content }) => {
    const names = new Set(namesOf(content))
    return { key, count: own.filter((name) => names.has(name)).length }
  })
  const best = shared.toSorted((a, b) => b.count - a.count)[0]
  return best && best.count * 2 > own.length ? best.key : undefined
}

function namesOf({ sections }: Pick<Questionnaire, 'sections'>): readonly string[] {
  return sections.flatMap((section) => section.items.map((item) => `${section.key}.${item.key}`))
}
