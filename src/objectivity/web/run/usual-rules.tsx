import { Checkbox, Stack } from '@mantine/core'
import { wholePercentWords } from '#kernel/number-words.ts'
import { type Baseline, baselines } from '../../domain/baselines/baseline.ts'
import { ruleNames, rulesCaution } from '../../texts/runs.ru.ts'
import measured from './measured-accuracy.json'

/** The usual rules to be switched on, each with what it was worth where the truth is known. */
export function UsualRules({
  chosen,
  onChoose,
}: {
  chosen: readonly Baseline[]
  onChoose: (rules: readonly Baseline[]) => void
}) {
  return (
    <Stack gap="sm" className="on-paper-hidden">
      <Checkbox
        label="Показать привычные правила"
        description={rulesCaution}
        checked={chosen.length > 0}
        indeterminate={chosen.length > 0 && chosen.length < baselines.length}
        onChange={() => onChoose(chosen.length > 0 ? [] : baselines)}
      />
      {chosen.length > 0 && (
        <Checkbox.Group
          label="Какие правила"
          description={`Чего они стоят: измерено на ${measured.regions} придуманных регионах, где известно, кто вмешивался.`}
          value={[...chosen]}
          onChange={(values) => onChoose(baselines.filter((rule) => values.includes(rule)))}
          pl="lg"
        >
          <Stack gap="xs" mt="sm">
            {baselines.map((rule) => (
              <Checkbox key={rule} value={rule} label={ruleNames[rule]} description={worthOf(rule)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  )
}

/** Over all measured worlds in which somebody meddled: «среди названных честных 85 %, из вмешавшихся найдено 36 %». */
function worthOf(rule: Baseline): string {
  const own = measured.worlds
    .flatMap(({ methods }) => methods.filter(({ name }) => name === ruleNames[rule]))
    .filter(({ power }) => power !== null && power.of > 0)
  const honest = shareOf(own.map(({ falseShare }) => falseShare))
  const found = shareOf(own.map(({ power }) => power))
  return `среди названных честных ${honest}, из вмешавшихся найдено ${found}`
}

type Share = { readonly found: number; readonly of: number } | null

function shareOf(shares: readonly Share[]): string {
  const known = shares.flatMap((share) => share ?? [])
  const of = known.reduce((sum, share) => sum + share.of, 0)
  const found = known.reduce((sum, share) => sum + share.found, 0)
  return of === 0 ? 'не измерено' : wholePercentWords(found / of)
}
