import type { PerformerKind } from '../performer.ts'
import { foldName } from './fold-name.ts'
import { findPersons } from './person-names.ts'

type Rule = readonly [PerformerKind, RegExp]

const EDGE = String.raw`(?<![\p{L}])`
const END = String.raw`(?![\p{L}])`

/** A rule over folded names; `abbreviations` are whole words, `stems` beginnings of words or phrases. */
function rule(kind: PerformerKind, abbreviations: string, stems: string): Rule {
  const parts = [abbreviations && `${EDGE}(?:${abbreviations})${END}`, stems && `${EDGE}(?:${stems})`]
  return [kind, new RegExp(parts.filter(Boolean).join('|'), 'u')]
}

/** Somebody who leads: whom they lead decides the kind. */
const LEADER =
  /^(?:(?:и\.? ?о\.? |исполняющ\p{L}* обязанности )?(?:руководител|директор|заведующ|зав\.|заместител\p{L}* (?:директор|заведующ|руководител)|зам\. ?(?:директор|зав|руковод)|завуч))/u
const NOT_A_HEAD =
  /классн\p{L}* руководител|руководител\p{L}* (?:ппэ|пунктов|проект|групп|творческ|кружк|секци|практик|организаци\p{L}* экзамен)/u
const SCHOOL_ADMINISTRATION =
  /^администраци\p{L}* (?:(?:всех |каждой |муниципальн\p{L}* |обще)?(?:образовательн|школ|учрежден|организаци|гимнази|лице)|оо|оу|сош|моу|мбоу|доу|доо)/u
const STAFF =
  /(?:^|[ ,])(?:(?:главн|ведущ|старш)\p{L}* )?(?:специалист|сотрудник|начальник|консультант|инспектор|зам(?:\.|естител\p{L}*) начальник|(?:работник)\p{L}* (?:управлени|отдел|комитет|аппарат)|муниципальн\p{L}* (?:координатор|оператор)|координатор\p{L}* муниципальн|заведующ\p{L}* (?:отдел|сектор)|руководител\p{L}* (?:управлени|отдел|комитет|департамент|органа))/u

const UNIONS = rule(
  'method-unions',
  'рмо|шмо|ммо|гмо|мшмо|омо|умо',
  'методическ\\p{L}* объединени|(?:руководител|председател)\\p{L}* мо(?![\\p{L}])|предметн\\p{L}* объединени',
)
const EXTRA = rule(
  'extra-education',
  'удо|удод|оддо|одо|дюсш|дюц|ддт|цдт|црт|црдт|дши|дхш|дмш|цвр|сют|сюн|сютур|мудо|мбудо|маудо|моудод|мбоудод|мбоудо|цдод|мкудо',
  '(?:организаци|учреждени|педагог)\\p{L}* дополнительн|(?:муниципальн\\p{L}* |бюджетн\\p{L}* |образовательн\\p{L}* )*учреждени\\p{L}* доп|дополнительн\\p{L}* образовани|дом\\p{L}* (?:детск\\p{L}* |юношеск\\p{L}* |школьник|пионер|творчеств)|двор(?:ец|ца|цы) (?:детск|творчеств|пионер)|(?:спортивн|музыкальн|художественн)\\p{L}* школ|школ\\p{L}* искусств|центр\\p{L}* (?:детск\\p{L}* |юношеск\\p{L}* |внешкольн|дополнительн|технического творчеств|творчеств)|станци\\p{L}* юн|кванториум|внешкольн',
)
const METHOD = rule(
  'method-centre',
  'имц|имцро|ммц|гмц|рмц|имк|рмк|гмк|ммк|ммс|мимц|гимц|рмс|тмс|имо|цро|црсо|цмо|нмц|умц|онмц|мц|цоко|цоп|имрц',
  'методист|методическ\\p{L}* (?:кабинет|центр|служб|отдел|совет)|(?:информационно|организационно|научно|учебно|ресурсно|программно)-? ?методическ|(?:мку|мбу|му|мау|мбоу дпо|маоу дпо)[ ,]+(?:\\p{L}+ )?центр|центр\\p{L}* (?:развити|сопровожд|обеспечени|мониторинг|оценк|качеств|методич|информ|поддержк|непрерывн|педагогическ|профессиональн|психолог)|ресурсн\\p{L}* центр|метод ?кабинет',
)
const KINDERGARTENS = rule(
  'kindergartens',
  'доо|доу|дои|мбдоу|мадоу|мдоу|мкдоу|гбдоу|дс|мдобу|мбдо|цррдс',
  'детск\\p{L}* сад|дошкольн|детсад|садик',
)
const AUTHORITY = rule(
  'authority',
  'муоо|моуо|гуо|уо|руо|оуо|гороно|районо|роно|гороо|рооо|оуоо|уоа|уоам|куо|доа',
  '(?:орган\\p{L}* )?управлени[ея]|отдел(?![\\p{L}])|отдел[аы](?![\\p{L}])|комитет|департамент|администраци|орган\\p{L}* (?:местн|управлени)|мэри',
)
const SCHOOLS = rule(
  'schools',
  'оо|оу|моо|моу|мбоу|маоу|мкоу|соу|сош|оош|нош|мобу|мсоу|гоу|гбоу|школы-интернаты',
  'школ|гимнази|лице[йияю]|общеобразовательн|образовательн\\p{L}* (?:\\p{L}+ )?(?:организаци|учрежден)|педколлектив|педагогическ\\p{L}* коллектив|организаци\\p{L}* образовани|подведомственн\\p{L}* (?:организаци|учрежден|образовательн)|муниципальн\\p{L}* (?:организаци|учрежден)',
)
const REGIONAL_BODY =
  /^(?:министерств|минобр|минпросвещ|рособрнадзор|фипи|фиоко|фцт|рцои|регион)|(?:^| )(?:департамент|комитет|управлени|служб)\p{L}* (?:\p{L}+ ){0,6}(?:област|кра[яю]|республик)/u
const LOCAL_BODY = /муниципальн|город|район|округ|поселени|администраци/u

/** More words than any name has; the rest of a longer piece is garbage. */
const LONGEST_NAME = 1000

/** What sort of performer a name is, by its stems. `fullForms`: the document's own short forms, see foldAliases. */
export function classifyPerformer(name: string, fullForms: ReadonlyMap<string, string>): PerformerKind {
  const bare = withoutBrackets(name.slice(0, LONGEST_NAME))
  if (findPersons(bare).length > 0) return 'person'
  const folded = foldName(bare === '' ? name.slice(0, LONGEST_NAME) : bare)
  const full = fullForms.get(folded)
  const kind = full === undefined ? 'other' : classifyFolded(full)
  return kind === 'other' ? classifyFolded(folded) : kind
}

/** Short forms as classifyPerformer looks them up. */
export function foldAliases(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases).map(([short, full]) => [foldName(short), foldName(full)]))
}

function classifyFolded(name: string): PerformerKind {
  if (UNIONS[1].test(name)) return UNIONS[0]
  if (REGIONAL_BODY.test(name) && !LOCAL_BODY.test(name)) return 'other'
  if (NOT_A_HEAD.test(name)) return 'other'
  if (SCHOOL_ADMINISTRATION.test(name)) return 'heads'
  if (STAFF.test(name))
    return METHOD[1].test(name) && !AUTHORITY[1].test(name) ? 'method-centre' : 'authority-staff'
  if (LEADER.test(name)) return METHOD[1].test(name) ? 'method-centre' : 'heads'
  const [kind] = firstNamed(name)
  return kind
}

/** The rule whose words stand first: «отдел дополнительного образования» is an authority, «центр творчества» is not. */
function firstNamed(name: string): readonly [PerformerKind, number] {
  const rules = [EXTRA, METHOD, KINDERGARTENS, AUTHORITY, SCHOOLS]
  return rules.reduce<readonly [PerformerKind, number]>(
    (best, [kind, pattern]) => {
      const at = pattern.exec(name)?.index ?? -1
      return at >= 0 && at < best[1] ? [kind, at] : best
    },
    ['other', Number.POSITIVE_INFINITY],
  )
}

function withoutBrackets(name: string): string {
  let depth = 0
  let outside = ''
  for (const character of name) {
    if (character === '(') depth += 1
    if (depth === 0) outside += character
    if (character === ')' && depth > 0) depth -= 1
  }
  return outside.trim()
}
