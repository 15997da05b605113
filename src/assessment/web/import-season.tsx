import { Select } from '@mantine/core'
import { isAlwaysOfSpring, type WorkSeason, workSeasons } from '../domain/work-season.ts'
import type { ImportLine } from '../imports-contract.ts'
import { seasonChoices } from './results/season-words.ts'

/** Asks when the works of a file were written, where the file may be silent or wrong; nothing chosen leaves it to the file. */
export function ImportSeason({
  line: { works },
  said,
  onSay,
}: {
  line: ImportLine
  said: WorkSeason | null
  onSay: (season: WorkSeason | null) => void
}) {
  const asked = works.filter((work) => !isAlwaysOfSpring(work))
  if (asked.length === 0) return null
  const years = [...new Set(asked.map(({ year }) => year))]
  const isSilent = asked.some(({ season }) => season === null || season === undefined)
  return (
    <Select
      label="Когда писали"
      description={
        isSilent
          ? 'В файле этого не сказано. По ответу работа попадёт в свой учебный год; изменить его можно и потом.'
          : 'Нужно, только если выше указано неверно. По ответу работа попадёт в свой учебный год; изменить его можно и потом.'
      }
      placeholder="Как указано выше"
      data={[...seasonChoices(years.length === 1 ? (years[0] ?? null) : null)]}
      value={said}
      onChange={(value) => onSay(workSeasons.find((one) => one === value) ?? null)}
      clearable
      maw="36rem"
    />
  )
}
