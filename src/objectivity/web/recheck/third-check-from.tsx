import { Select } from '@mantine/core'
import { plural } from '#web-kit/plural.ts'
import { thirdCheckPresets } from '../../domain/recheck/third-check-presets.ts'

const points = (from: number) => plural(from, ['балла', 'баллов', 'баллов'])

/** Thresholds of the exams for the sums of two experts, and plain ones: second scores are entered for whole works. */
const choices = [
  ...[2, 3].map((from) => ({ value: `own ${from}`, label: `от ${points(from)}`, from })),
  ...thirdCheckPresets.flatMap(({ exam, subject, sumFrom }) =>
    sumFrom === null
      ? []
      : [
          {
            value: `${exam} ${subject}`,
            label: `${exam === 'ege' ? 'ЕГЭ' : 'ОГЭ'}, ${subject}: от ${points(sumFrom)}`,
            from: sumFrom,
          },
        ],
  ),
]

/** From which difference of two totals a work goes to a third expert: a preset of an exam or one's own. */
export function ThirdCheckFrom({
  chosen,
  onChoose,
}: {
  chosen: string | null
  onChoose: (chosen: string | null) => void
}) {
  return (
    <Select
      label="Кому нужна третья проверка"
      description="Если баллы двух экспертов за всю работу отличаются на столько."
      placeholder="Порог не выбран"
      clearable
      clearButtonProps={{ 'aria-label': 'Очистить: порог третьей проверки' }}
      maw={400}
      className="on-paper-hidden"
      data={choices.map(({ value, label }) => ({ value, label }))}
      value={chosen}
      onChange={onChoose}
    />
  )
}

/** The difference behind a choice; null where none is chosen. */
export function differenceOf(chosen: string | null): number | null {
  return choices.find(({ value }) => value === chosen)?.from ?? null
}
