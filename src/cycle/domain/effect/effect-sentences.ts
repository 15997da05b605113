import { countWords } from '#kernel/number-words.ts'
import { differenceOfMeans } from '#statistics/difference-of-means.ts'
import { differenceOfShares } from '#statistics/difference-of-shares.ts'
import type { FigureScale } from '../figure-reading.ts'
import { levelWords, movedWords } from '../figure-words.ts'
import { type Change, type EffectResult, type SideResult, sumsOf } from './review-effect.ts'

const FEW_PEOPLE = 30

const subjects: Readonly<Record<FigureScale['measure'], string>> = {
  share: 'доля была',
  mean: 'среднее было',
  value: 'среднее значение было',
}
const became: Readonly<Record<FigureScale['measure'], string>> = {
  share: 'стала',
  mean: 'стало',
  value: 'стало',
}

/** What the numbers say, in the order one reads them; the last sentences say what they cannot say. */
export function effectSentences(
  result: EffectResult,
  { beforeYear, afterYear }: { readonly beforeYear: number; readonly afterYear: number },
): readonly string[] {
  const { treated, compared, effect, effectByOrganization, measure } = result
  const level = (amount: SideResult['before']) => levelWords(result, shareOf(amount))
  const subject = subjects[measure]
  return [
    treated.organizations.length === 0
      ? 'Ни у одной организации с мерами нет результатов за оба года.'
      : `Там, где были меры, ${subject} ${level(treated.before)} в ${beforeYear} году и ${level(treated.after)} в ${afterYear} году (${sideWords(measure, treated)}).`,
    compared.organizations.length === 0
      ? 'Похожих организаций без мер не нашлось: сравнить изменение не с чем.'
      : `В группе сравнения ${subject} ${level(compared.before)} и ${became[measure]} ${level(compared.after)} (${sideWords(measure, compared)}).`,
    ...(effect ? [effectSentence(result, effect)] : withoutInterval(result)),
    ...(effectByOrganization
      ? [
          `Если считать по организациям, а не по участникам, разница изменений ${changeWords(result, effectByOrganization)}.`,
        ]
      : []),
    ...(measure !== 'value' && (isFew(treated) || isFew(compared))
      ? ['Участников мало: интервал широк, вывод по этим числам может измениться.']
      : []),
    ...(result.leftOut.length > 0
      ? [
          `${countWords(result.leftOut.length, ['организация', 'организации', 'организаций'])} с мерами без результатов за один из годов: в сравнении их нет.`,
        ]
      : []),
    areApart(result)
      ? `До мер результаты в группе сравнения были другими (${level(compared.before)}, а там, где меры, ${level(treated.before)}): похожих организаций мало. Самые слабые результаты обычно улучшаются и без мер, и это сравнение от такого улучшения не защищает.`
      : 'Организации с самыми слабыми результатами обычно улучшаются и без мер, поэтому группа сравнения подобрана с похожими результатами до мер.',
    'Это не опыт: причин изменения могло быть несколько.',
  ]
}

/** Whether the groups differed before the measures by more than chance explains. */
function areApart({ measure, treated, compared }: EffectResult): boolean {
  const apart =
    measure === 'share'
      ? differenceOfShares(treated.before, compared.before)
      : differenceOfMeans(sumsOf(treated.before), sumsOf(compared.before))
  return apart !== null && (apart.low > 0 || apart.high < 0)
}

function effectSentence(result: EffectResult, effect: Change): string {
  const words = `Сверх изменения в группе сравнения — ${changeWords(result, effect)}`
  const isSure = effect.high < 0 || effect.low > 0
  if (!isSure) return `${words}: интервал захватывает ноль, различие может быть случайным.`
  const isBetter = result.better === 'lower' ? effect.high < 0 : effect.low > 0
  return isBetter
    ? `${words}: стало лучше, и случайностью это объяснить трудно.`
    : `${words}: стало хуже, и случайностью это объяснить трудно.`
}

/** One value an organisation says nothing of chance until there are two on each side. */
function withoutInterval({ measure, treated, compared }: EffectResult): readonly string[] {
  if (treated.organizations.length === 0 || compared.organizations.length === 0) return []
  return measure === 'value'
    ? [
        'По этому показателю у организации одно значение в год: чтобы отличить изменение от случайного, нужны хотя бы две организации с мерами и две без них.',
      ]
    : ['Интервал посчитать не по чему: значения не различаются или их слишком мало.']
}

/** −0.11 (−0.25 … 0.03) of a share → '−11,0 п.п. (95-процентный интервал от −25,0 до +3,0 п.п.)' */
export function changeWords(scale: FigureScale, { difference, low, high }: Change): string {
  const words = (moved: number) => movedWords(scale, moved)
  return `${words(difference)} (95-процентный интервал от ${words(low)} до ${words(high)})`
}

function sideWords(measure: FigureScale['measure'], { organizations, after }: SideResult): string {
  const many = countWords(organizations.length, ['организация', 'организации', 'организаций'])
  if (measure === 'value') return many
  return `${many}, ${countWords(after.count, ['участник', 'участника', 'участников'])}`
}

function shareOf({ successes, count }: { readonly successes: number; readonly count: number }): number {
  return count === 0 ? 0 : successes / count
}

function isFew({ before, after }: SideResult): boolean {
  return before.count < FEW_PEOPLE || after.count < FEW_PEOPLE
}
