import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Group, mayShowTotal, suppress } from '#statistics/suppress.ts'
import { conditionWords } from './questionnaire/condition-words.ts'
import { itemsOf } from './questionnaire/items.ts'
import { keepAnswers } from './questionnaire/keep-answers.ts'
import { type Questionnaire, QuestionnaireSchema } from './questionnaire/questionnaire.ts'
import { questionnaireFaults } from './questionnaire/questionnaire-faults.ts'
import type { SurveyAnswers } from './questionnaire/survey-answers.ts'
import { climateFactors } from './ready/climate-origin.ts'
import { readyQuestionnaires } from './ready/ready-questionnaires.ts'
import { satisfactionQuestionnaire } from './ready/satisfaction.ts'
import { climateMeans, climateSide } from './results/climate-means.ts'
import { hideCells } from './results/hide-cells.ts'
import { type AnsweredGroup, hideItems } from './results/hide-items.ts'
import { hideResults } from './results/hide-results.ts'
import { tabulate } from './results/tabulate.ts'
import { keyFrom, printedCode, readKey } from './survey/entry-code.ts'

const groupsOf = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((counts): Group[] => counts.map((count, at) => ({ key: `g${at}`, count })))

describe('small groups', () => {
  it('hides a small group and the smallest of its neighbours', () => {
    const groups = [
      { key: 'а', count: 4 },
      { key: 'б', count: 25 },
      { key: 'в', count: 12 },
    ]
    expect(Object.fromEntries(suppress(groups, 10))).toEqual({ а: 'small', в: 'beside' })
  })

  it('hides no neighbour when the small ones together are enough', () => {
    const groups = [
      { key: 'а', count: 6 },
      { key: 'б', count: 7 },
      { key: 'в', count: 30 },
      { key: 'г', count: 0 },
    ]
    expect(Object.fromEntries(suppress(groups, 10))).toEqual({ а: 'small', б: 'small' })
  })

  it('shows no small group, and nothing that gives one away', () => {
    fc.assert(
      fc.property(groupsOf, fc.integer({ min: 2, max: 20 }), (groups, threshold) => {
        const hidden = suppress(groups, threshold)
        const shown = groups.filter(({ key }) => !hidden.has(key))
        expect(shown.every(({ count }) => count === 0 || count >= threshold)).toBe(true)
        const away = groups.filter(({ key }) => hidden.has(key))
        const sum = away.reduce((total, { count }) => total + count, 0)
        const isNothingShown = shown.every(({ count }) => count === 0)
        const isSafe = away.length === 0 || (away.length >= 2 && sum >= threshold)
        // Where nothing is shown beside the total, the total itself decides.
        expect(isSafe || isNothingShown).toBe(true)
        if (!isSafe && away.length > 1) expect(mayShowTotal(groups, threshold)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('hides the same groups in whatever order they come', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        expect([...suppress(groups.toReversed(), 10)].toSorted()).toEqual(
          [...suppress(groups, 10)].toSorted(),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('what a difference would show', () => {
  const bare = { lines: new Map(), groups: new Map(), cells: new Map() }
  const linesOf = (table: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    Object.entries(table).map(([key, groups]) => ({
      key,
      groups: Object.entries(groups).map(([group, count]) => ({ key: group, count })),
    }))
  const cellsOf = (line: string, { cells }: ReturnType<typeof hideCells>) =>
    Object.fromEntries(cells.get(line) ?? [])

  it('covers a choice in one organisation by the same choice in another', () => {
    const table = { а: { g7: 45, g8: 30 }, б: { g7: 5, g8: 40 }, в: { g7: 20, g8: 25 } }
    const hidden = hideCells(linesOf(table), 10, bare)
    // б of 7 is small: в of 7 covers it in its column, 8 in its line, в of 8 closes the round.
    expect(cellsOf('б', hidden)).toEqual({ g7: 'small', g8: 'beside' })
    expect(cellsOf('в', hidden)).toEqual({ g7: 'beside', g8: 'beside' })
    expect(cellsOf('а', hidden)).toEqual({})
  })

  it('sees a small cell through several lines and columns at once', () => {
    // Two rounds of four hidden cells, joined by one: every line and column has two hidden cells, and yet а + б less 1 + 2 is а of 3.
    const table = {
      а: { g1: 20, g2: 21, g3: 4, g4: 40 },
      б: { g1: 22, g2: 23, g3: 41, g4: 42 },
      в: { g1: 43, g2: 44, g3: 24, g4: 25 },
      г: { g1: 45, g2: 46, g3: 26, g4: 27 },
    }
    const beside = (...groups: readonly string[]) => new Map(groups.map((one) => [one, 'beside' as const]))
    const rounds = new Map([
      ['а', beside('g1', 'g2')],
      ['б', beside('g1', 'g2')],
      ['в', beside('g3', 'g4')],
      ['г', beside('g3', 'g4')],
    ])
    const hidden = hideCells(linesOf(table), 10, { ...bare, cells: rounds })
    expect(cellsOf('а', hidden)).toMatchObject({ g3: 'small' })
    const added = [...hidden.cells].flatMap(([line, cells]) =>
      [...cells.keys()].flatMap((group) => (rounds.get(line)?.has(group) ? [] : [line + group])),
    )
    expect(added).toEqual(['аg3', 'аg4'])
  })

  const groups = ['g0', 'g1', 'g2']
  const plain = { when: null, source: '', provenance: 'own' } as const
  const asking: Questionnaire = {
    title: 'Опрос',
    intro: '',
    scales: [],
    sections: [
      {
        key: 's',
        title: 'Раздел',
        items: [
          {
            ...plain,
            kind: 'one',
            key: 'group',
            text: 'Группа',
            isGroup: true,
            choices: groups.map((key) => ({ key, label: key })),
          },
          { ...plain, kind: 'text', key: 'wish', text: 'Что изменить' },
        ],
      },
    ],
  }
  /** So many came in each group of an organisation, so many of them wrote a wish. */
  type Came = readonly (readonly (readonly [number, number])[])[]
  const answeredBy = (came: Came): AnsweredGroup[] =>
    came.map((row, at) => ({
      key: `o${at}`,
      answers: row.flatMap(([all, wished], group) =>
        Array.from({ length: all }, (_, one): SurveyAnswers => {
          const own = { group: groups[group] ?? '' }
          return one < wished ? { ...own, wish: 'да' } : own
        }),
      ),
    }))

  it('hides an item in one group of one organisation, and what would give it away', () => {
    // Of о0 three of 7 wrote a wish: о0 is large, the group is large, both totals of the wish are shown.
    const came: Came = [
      [
        [30, 3],
        [30, 20],
      ],
      [
        [40, 25],
        [40, 24],
      ],
      [
        [50, 30],
        [50, 31],
      ],
    ]
    const away = hideResults(asking, answeredBy(came), 10)
    expect([...away.organizations, ...away.groups]).toEqual([])
    expect([0, 1, 2].flatMap((at) => [...away.itemsOf(`o${at}`)])).toEqual([])
    const cells = [0, 1, 2].map((at) =>
      ['g0', 'g1'].filter((one) => away.itemsOfCell(`o${at}`, one).has('wish')),
    )
    expect(cells).toEqual([['g0', 'g1'], ['g0', 'g1'], []])
    expect([...away.itemsOfCell('o0', 'g0')]).toEqual(['wish'])
  })

  it('hides an organisation’s item in its groups too, where they would be the organisation', () => {
    // Five of о1 wrote a wish, so о0 covers it; all of о0 are of one group.
    const came: Came = [
      [
        [40, 12],
        [0, 0],
      ],
      [
        [30, 3],
        [30, 2],
      ],
      [
        [50, 40],
        [50, 40],
      ],
    ]
    const away = hideResults(asking, answeredBy(came), 10)
    expect([...away.itemsOf('o0')]).toEqual(['wish'])
    expect([...away.itemsOfCell('o0', 'g0')]).toEqual(['wish'])
  })

  it('leaves nothing small to be worked out of all that is shown', () => {
    const cell = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([all, wished]) => [all, Math.min(all, wished)] as const)
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (came) => {
        const away = hideResults(asking, answeredBy(came), 10)
        for (const item of ['group', 'wish'] as const) {
          const cells = came.flatMap((counts, at) =>
            counts.map(([all, wished], group) => {
              const [line, key] = [`o${at}`, groups[group] ?? '']
              const isHidden = away.organizations.has(line) || away.groupsOf(line).has(key)
              return {
                line,
                group: key,
                count: item === 'wish' ? wished : all,
                isShown: !isHidden && !away.itemsOfCell(line, key).has(item),
              }
            }),
          )
          const there = cells.filter(({ count }) => count > 0)
          const total = there.reduce((sum, { count }) => sum + count, 0)
          if (total < 10) continue
          const only = (is: (one: (typeof there)[number]) => boolean) => there.map((one) => (is(one) ? 1 : 0))
          const sums = [
            only(() => true),
            ...there.filter(({ isShown }) => isShown).map((one) => only((other) => other === one)),
            ...came.flatMap((_, at) => {
              const line = `o${at}`
              const isHidden = away.organizations.has(line) || away.itemsOf(line).has(item)
              return isHidden ? [] : [only((one) => one.line === line)]
            }),
            ...groups.flatMap((group) => {
              const isHidden = away.groups.has(group) || away.itemsOfGroup(group).has(item)
              return isHidden ? [] : [only((one) => one.group === group)]
            }),
          ].filter((sum) => sum.includes(1))
          const few = there.filter(({ count }) => count < 10)
          const pairs = few.flatMap((one, at) => few.slice(at + 1).map((other) => [one, other]))
          for (const some of [...few.map((one) => [one]), ...pairs]) {
            if (some.reduce((sum, { count }) => sum + count, 0) >= 10) continue
            expect(
              isWorkedOut(
                sums,
                only((one) => some.includes(one)),
              ),
            ).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('hides an item in a neighbour where few answered it in one organisation', () => {
    const { content } = satisfactionQuestionnaire
    const some = (count: number, answers: SurveyAnswers) => Array.from({ length: count }, () => answers)
    const groups = [
      { key: 'а', answers: some(30, { whole: 'yes', site: 'yes' }) },
      { key: 'б', answers: [...some(3, { whole: 'yes', site: 'no' }), ...some(20, { whole: 'no' })] },
      { key: 'в', answers: some(12, { whole: 'yes', site: 'yes' }) },
    ]
    const of = hideItems(content, groups, 10, new Map())
    expect([...of('б')]).toEqual(['site'])
    expect([...of('в')]).toEqual(['site'])
    expect([...of('а')]).toEqual([])
    const shown = tabulate(content, groups[2]?.answers ?? [], 10, of('в')).flatMap(({ items }) => items)
    expect(shown.find(({ key }) => key === 'site')).toMatchObject({
      answered: 12,
      isHidden: true,
      choices: [],
    })
    expect(shown.find(({ key }) => key === 'whole')).toMatchObject({ isHidden: false })
  })
})

describe('the risk profile of a school', () => {
  const teachers = readyQuestionnaires.find(({ key }) => key === 'climate-teacher')?.content

  it('is read by factor, from the best step of a scale to the worst', () => {
    if (!teachers) throw new Error('no questionnaire of teachers')
    expect(climateSide(teachers)).toBe('teachers')
    expect(climateSide(satisfactionQuestionnaire.content)).toBeUndefined()
    // «Мне хватает пособий»: да, да, скорее нет, нет → (0 + 0 + 2/3 + 1) / 4; aside is left out.
    const given = ['yes', 'yes', 'rather_no', 'no', 'unsure'].map((a) => ({
      t_equipment_1: a,
      // «Мне часто приходится заменять уроки»: «да» is the worst of it.
      t_staff_shortage_no1: a,
    }))
    const means = climateMeans(teachers, given, 4)
    expect(means.equipment).toBeCloseTo(5 / 12, 12)
    expect(means.staff_shortage).toBeCloseTo(7 / 12, 12)
    expect(means.parents).toBeUndefined()
    expect(climateMeans(teachers, given, 5)).toEqual({})
  })

  it('asks every factor of somebody', () => {
    const asked = readyQuestionnaires
      .filter(({ content }) => climateSide(content) !== undefined)
      .map(({ content }) => content.sections.map(({ key }) => key))
    expect(asked).toHaveLength(4)
    for (const factor of climateFactors) expect(asked.flat()).toContain(factor)
  })
})

describe('answers', () => {
  const { content } = satisfactionQuestionnaire

  it('keeps only what was asked of this person', () => {
    expect(
      keepAnswers(content, { used_site: 'no', site: 'yes', whole: 'yes', wish: '  ', strange: 'x' }),
    ).toEqual({
      used_site: 'no',
      whole: 'yes',
    })
    expect(keepAnswers(content, { site: 'yes' })).toBeNull()
  })

  it('counts a share of those who took a side, and hides an item few have answered', () => {
    const answers = [
      ...Array.from({ length: 9 }, () => ({ whole: 'yes', used_site: 'yes', site: 'no' })),
      ...Array.from({ length: 3 }, () => ({ whole: 'no' })),
      { whole: 'unsure' },
    ]
    const items = tabulate(content, answers, 10).flatMap(({ items }) => items)
    const whole = items.find(({ key }) => key === 'whole')
    expect(whole).toMatchObject({ answered: 13, favourable: { part: 9, whole: 12 } })
    expect(items.find(({ key }) => key === 'site')).toMatchObject({
      answered: 9,
      isHidden: true,
      favourable: null,
    })
  })
})

describe('keys', () => {
  it('reads a code typed in either alphabet', () => {
    expect(readKey('аве2к-45м7х')).toBe('ABE2K45M7X')
    expect(printedCode('ABE2K45M7X')).toBe('ABE2K-45M7X')
    expect(readKey('ABE2K-45M7')).toBeUndefined()
    expect(readKey('ABE2K-45M70')).toBeUndefined()
  })

  it('makes keys that it reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (bytes) => {
        const key = keyFrom(bytes, 10)
        if (key !== undefined) expect(readKey(printedCode(key).toLowerCase())).toBe(key)
      }),
      { numRuns: 100 },
    )
  })
})

describe('ready questionnaires', () => {
  it.each(readyQuestionnaires.map((one) => [one.key, one] as const))('%s can be asked', (_, { content }) => {
    expect(QuestionnaireSchema.parse(content)).toEqual(content)
    expect(questionnaireFaults(content)).toEqual([])
  })

  it('are told apart by their keys', () => {
    expect(new Set(readyQuestionnaires.map(({ key }) => key)).size).toBe(readyQuestionnaires.length)
  })
})

/** Whether the wanted sum is some of the others with some taken away: elimination over the remainders of a prime. */
function isWorkedOut(sums: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const prime = 32_003
  const inverse = (value: number) => {
    let power = 1
    for (let [base, left] = [value, prime - 2]; left > 0; base = (base * base) % prime, left >>= 1) {
      if (left % 2 === 1) power = (power * base) % prime
    }
    return power
  }
  const less = (row: readonly number[], pivot: readonly number[], at: number) => {
    const times = ((row[at] ?? 0) * inverse(pivot[at] ?? 0)) % prime
    return row.map((value, one) => (((value - times * (pivot[one] ?? 0)) % prime) + prime) % prime)
  }
  let rows = [...sums]
  let rest = wanted
  for (const at of wanted.keys()) {
    const pivot = rows.find((row) => row[at] !== 0)
    if (!pivot) continue
    rows = rows.filter((row) => row !== pivot).map((row) => (row[at] === 0 ? row : less(row, pivot, at)))
    rest = rest[at] === 0 ? rest : less(rest, pivot, at)
  }
  return rest.every((value) => value === 0)
}

it('names the question and the answer another question hangs on', () => {
  const hanging = itemsOf(satisfactionQuestionnaire.content).find(({ when }) => when?.item === 'used_site')
  expect(hanging?.when && conditionWords(satisfactionQuestionnaire.content, hanging.when)).toBe(
    'на вопрос «Вы заходили на сайт организации?» ответили «Да»',
  )
})
