import type { WorkSeason } from '../../domain/work-season.ts'
import type { WorkCard } from '../../results-contract.ts'

/** Answers to «когда писали» of a work of this year. */
export function seasonChoices(
  year: number | null,
): readonly { readonly value: WorkSeason; readonly label: string }[] {
  const of = year === null ? '' : ` ${year} года`
  return [
    { value: 'spring', label: `Весной${of} (январь — август)` },
    { value: 'autumn', label: `Осенью${of}: писали ученики того класса, который назван` },
    { value: 'moved-to-autumn', label: `Осенью${of} вместо весны: ученики были уже классом старше` },
  ]
}

const when: Readonly<Record<WorkSeason, string>> = {
  spring: 'весной',
  autumn: 'осенью',
  'moved-to-autumn': 'осенью, за прошлый класс',
}

const whoSays: Readonly<Record<NonNullable<WorkCard['written']['by']>, string>> = {
  person: 'указал сотрудник',
  file: 'так сказано в файле',
  usual: 'как обычно',
}

/** «Писали весной (так сказано в файле).» */
export function writtenSentence({ season, by }: WorkCard['written']): string {
  if (season === null) return 'Весной или осенью писали, не сказано.'
  return `Писали ${when[season]}${by ? ` (${whoSays[by]})` : ''}.`
}
