import { countWords, percentWords, pointsBetween } from '#kernel/number-words.ts'
import type { Change, EffectResult, SideResult } from './review-effect.ts'

const FEW_PEOPLE = 30

/** What the numbers say, in the order one reads them; the last sentences say what they cannot say. */
export function effectSentences(
  result: EffectResult,
  { beforeYear, afterYear }: { readonly beforeYear: number; readonly afterYear: number },
): readonly string[] {
  const { treated, compared, effect, effectByOrganization } = result
  return [
    `Там, где были меры, доля была ${percentWords(shareOf(treated.before))} в ${beforeYear} году и ${percentWords(shareOf(treated.after))} в ${afterYear} году (${organizationWords(treated)}).`,
    compared.organizations.length === 0
      ? 'Похожих организаций без мер не нашлось: сравнить изменение не с чем.'
      : `В группе сравнения доля была ${percentWords(shareOf(compared.before))} и стала ${percentWords(shareOf(compared.after))} (${organizationWords(compared)}).`,
    ...(effect ? [effectSentence(result.better, effect)] : []),
    ...(effectByOrganization
      ? [
          `Если считать по организациям, а не по участникам, разница изменений ${changeWords(effectByOrganization)}.`,
        ]
      : []),
    ...(isFew(treated) || isFew(compared)
      ? ['Участников мало: интервал широк, вывод по этим числам может измениться.']
      : []),
    ...(result.leftOut.length > 0
      ? [
          `${countWords(result.leftOut.length, ['организация', 'организации', 'организаций'])} с мерами без результатов за один из годов: в сравнении их нет.`,
        ]
      : []),
    'Организации с самыми слабыми результатами обычно улучшаются и без мер, поэтому группа сравнения подобрана с такими же результатами до мер. Это не опыт: причин изменения могло быть несколько.',
  ]
}

function effectSentence(better: EffectResult['better'], effect: Change): string {
  const words = `Сверх изменения в группе сравнения — ${changeWords(effect)}`
  const isSure = effect.high < 0 || effect.low > 0
  if (!isSure) return `${words}: интервал захватывает ноль, различие может быть случайным.`
  const isBetter = better === 'lower' ? effect.high < 0 : effect.low > 0
  return isBetter
    ? `${words}: стало лучше, и случайностью это объяснить трудно.`
    : `${words}: стало хуже, и случайностью это объяснить трудно.`
}

/** −0.11 (−0.25 … 0.03) → '−11,0 п.п. (95-процентный интервал от −25,0 до +3,0 п.п.)' */
export function changeWords({ difference, low, high }: Change): string {
  return `${signed(difference)} (95-процентный интервал от ${signed(low)} до ${signed(high)})`
}

function signed(difference: number): string {
  const sign = difference < 0 ? '−' : '+'
  return `${sign}${pointsBetween(difference, 0)}`
}

function organizationWords({ organizations, after }: SideResult): string {
  const many = countWords(organizations.length, ['организация', 'организации', 'организаций'])
  return `${many}, ${countWords(after.count, ['участник', 'участника', 'участников'])}`
}

function shareOf({ successes, count }: { readonly successes: number; readonly count: number }): number {
  return count === 0 ? 0 : successes / count
}

function isFew({ before, after }: SideResult): boolean {
  return before.count < FEW_PEOPLE || after.count < FEW_PEOPLE
}
