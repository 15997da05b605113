import { numberWords } from '#kernel/number-words.ts'
import type { Step } from '../../domain/observation/instrument.ts'
import type { Mark } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'

/** «3 — базовый уровень», «2,5 — выше уровня 2, до уровня 3 не хватает». */
export function markWords(mark: Mark | null): string {
  if (mark === null) return 'нет отметки'
  return mark === 'na' ? 'не применимо' : stepWords(mark)
}

function stepWords(step: Step): string {
  const level = Math.floor(step)
  const words =
    step === level
      ? levelNames[level - 1]?.toLowerCase()
      : `выше уровня ${level}, до уровня ${level + 1} не хватает`
  return `${numberWords(step, { digits: step === level ? 0 : 1 })} — ${words}`
}
