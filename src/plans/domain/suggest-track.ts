import type { Track } from './track.ts'

// The first that fits wins, so that the narrower stands before the wider: «система методической работы с одарёнными».
const SIGNS: readonly (readonly [Track, RegExp])[] = [
  ['objectivity', /объективност|необъективн/iu],
  ['outreach', /информационн\S* (?:сопровожд|открыт|обеспеч)|информирован|общественност/iu],
  ['independent-assessment', /независим\S* оценк|НОКО|НОК\s?УОД/iu],
  [
    'low-performing',
    /низким\S* (?:образовательн\S* )?результат|ШНОР|ШНРО|неблагоприятн|зон\S* риска|резильентн/iu,
  ],
  ['talents', /талант|одар[её]нн|способност|олимпиад/iu],
  ['career-guidance', /самоопределен|профориентац|профессиональн\S* ориентац/iu],
  ['heads', /(?:эффективност|деятельност|работ)\S* руководител|управленческ\S* кадр/iu],
  [
    'educators',
    /профессиональн\S* развити|повышени\S* квалификац|педагогическ\S* (?:работник|кадр)|методическ\S* (?:работ|сопровожд)|аттестац/iu,
  ],
  ['upbringing', /воспитани[яею]|воспитательн/iu],
  ['preschool', /дошкольн|МКДО|детск\S* сад/iu],
  ['control', /контрол|инспект|проверк|посещаемост/iu],
  ['normative', /норматив|правов\S* (?:обеспеч|баз|регулир)|локальн\S* акт/iu],
  [
    'quality',
    /качеств\S* (?:подготовки|образован|обучен)|оценочн\S* процедур|МСОКО|ГИА|государственн\S* итогов/iu,
  ],
]

/** Guesses the track from a section's title; null where nothing tells. A person may change it. */
export function suggestTrack(sectionTitle: string): Track | null {
  return SIGNS.find(([, sign]) => sign.test(sectionTitle))?.[0] ?? null
}
