import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { NO_POINTS, type ScreenedTest } from '../screening-data.ts'
import { describeReading } from './describe-reading.ts'
import { fillGroups } from './fill-groups.ts'
import { gatherRoll } from './gather-roll.ts'
import { whereContradicted } from './published-contradiction.ts'
import { readSchools } from './read-schools.ts'
import { readPublished, readTests, type Table } from './read-tests.ts'
import { findColumns, numberIn, textIn } from './table-columns.ts'

const tasks: Table = [
  ['year', 'grade', 'subject', 'task', 'max', 'kind', 'cut3', 'cut4', 'cut5'],
  ['2026', '4', 'math', 't2', '2', 'OPEN', '2', '3', '4'],
  ['2026', '4', 'math', 't1', '1', 'short', '', '', ''],
  ['2026', '5', 'math', 'А', '1,4', 'open', '1', '', '3'],
  ['2026', '5', 'math', '0', 'много', '', '', '', ''],
  ['2026', '5', 'math', '1.5', '-3', '', '', '', ''],
]

describe('columns', () => {
  it('are found by their words wherever they stand, whatever the letters', () => {
    const header = ['\uFEFFYear', ' GRADE ', 'x']
    expect(findColumns('a.csv', header, ['grade', 'year'], ['x', 'y'])).toEqual({
      year: 0,
      grade: 1,
      x: 2,
      y: -1,
    })
  })

  it('that are missing are named with the file', () => {
    const missing = () => findColumns('a.csv', ['grade'], ['year', 'grade', 'total'], [])
    expect(missing).toThrow(Refusal)
    try {
      missing()
    } catch (error) {
      expect(error).toMatchObject({
        code: 'objectivity/column-missing',
        detail: 'Файл a.csv: добавьте «year», «total»',
      })
    }
  })

  it('hold numbers with a point or a comma, and nothing where nothing stands', () => {
    const row = [' 1,5 ', '2.5', '', ' ', 'x']
    expect([0, 1, 2, 3, 4, 9, -1].map((at) => numberIn(row, at))).toEqual([
      1.5,
      2.5,
      ...Array.from({ length: 5 }, () => Number.NaN),
    ])
    expect([0, 9, -1].map((at) => textIn(row, at))).toEqual(['1,5', '', ''])
  })
})

describe('schools.csv', () => {
  it('gives schools by their id, what is not said is unknown', () => {
    const schools = readSchools([
      ['isbsh', 'school_id', 'municipality'],
      ['48,5', ' 7 ', 'M1'],
      ['', '8', ''],
      ['50', '', 'M1'],
    ])
    expect([...schools]).toEqual([
      ['7', { id: '7', municipality: 'M1', contextIndex: 48.5 }],
      ['8', { id: '8', municipality: null, contextIndex: null }],
    ])
    expect([...readSchools([['school_id'], ['9']])]).toEqual([
      ['9', { id: '9', municipality: null, contextIndex: null }],
    ])
  })
})

describe('tasks.csv', () => {
  it('gives works with their items in the order of numbers', () => {
    expect(readTests(tasks).get('2026|4|math')).toEqual({
      ...{ year: 2026, grade: 4, subject: 'math', maxima: [1, 2], isOpen: [false, true] },
      // The scale stands on the first line of the work.
      ...{ cuts: [2, 3, 4], published: null },
    })
  })

  it('takes items without a number in their order, a wrong maximum for 0, a half scale for none', () => {
    expect(readTests(tasks).get('2026|5|math')).toEqual({
      ...{ year: 2026, grade: 5, subject: 'math', maxima: [1, 0, 0], isOpen: [true, false, false] },
      ...{ cuts: null, published: null },
    })
    const bare = readTests([
      ['year', 'grade', 'subject', 'task', 'max'],
      ['2026', '4', 'm', 'T1', '2'],
    ])
    expect(bare.get('2026|4|m')).toMatchObject({ maxima: [2], isOpen: [false], cuts: null })
  })
})

describe('tasks.csv with odd lines', () => {
  const [header = []] = tasks
  const line = (task: string, max: string, kind = 'short') => ['2026', '4', 'm', task, max, kind, '', '', '']

  it('counts an item told twice once, and asks where it is told in two ways', () => {
    const twice = [header, line('1', '2'), line('2', '1'), line('1', '2')]
    expect(readTests(twice).get('2026|4|m')?.maxima).toEqual([2, 1])
    expect(() => readTests([...twice, line('2', '3')])).toThrow(Refusal)
  })

  it('takes an unheard-of maximum for 0, and open items in Russian for open', () => {
    const odd = readTests([header, line('1', '1000000000'), line('2', '3', 'Развернутый ответ')])
    expect(odd.get('2026|4|m')).toMatchObject({ maxima: [0, 3], isOpen: [false, true] })
  })
})

describe('what a region publishes', () => {
  it('contradicts a municipality where withheld counts leave honest totals unheard of', () => {
    const one: ScreenedTest = {
      ...{ year: 2026, grade: 4, subject: 'math', maxima: [], isOpen: [], cuts: null, published: null },
    }
    const columns = ['school_id', 'year', 'grade', 'subject', 'total']
    const gathering = gatherRoll(columns, new Map(), new Map([['2026|4|math', one]]), () => true)
    for (let pupil = 0; pupil < 60; pupil++) gathering.add(['7', '2026', '4', 'math', `${pupil % 3}`])
    const held = (histogram: readonly number[]) =>
      whereContradicted(gathering.finish(), new Map([['2026|4|math', { histogram, itemShares: null }]]))
    expect(held([90, 90, 90])).toBeNull()
    // Corrected after publication; and shares instead of counts.
    expect(held([90, 90, 19])).toBeNull()
    expect(held([33, 33, 34])).toBeNull()
    expect(held([50, 0, 50])).toMatch(/^math, 4 класс, 2026 год: с итогом 1\u00a0балл в регионе меньше/)
    expect(held([90, 90])).toMatch(/с итогом 2\u00a0балла/)
    expect(held([90, 10, 90])).toMatch(/с итогом 1\u00a0балл/)
    expect(whereContradicted(gathering.finish(), new Map())).toBeNull()
  })

  const histogram: Table = [
    ['year', 'grade', 'subject', 'total', 'count'],
    ['2026', '4', 'math', '2', '30'],
    ['2026', '4', 'math', '0', '10'],
    ['2026', '4', 'math', '2', '5'],
    ...['-1', '1001', '1,5', 'x'].map((total) => ['2026', '4', 'math', total, '7']),
    ['2026', '4', 'math', '5', ''],
    ['2026', '5', 'math', '1000', '1'],
  ]
  const sharesOf = (task: string, shares: readonly string[]) =>
    shares.map((share, at) => ['2026', '4', 'math', task, ['2', '3', '4', '5', 'all'][at] ?? '', share])
  const header = ['year', 'grade', 'subject', 'task', 'group', 'share_of_max']

  it('has shares as percentages where they are written so', () => {
    const percent = [
      header,
      ...sharesOf('1', ['10 %', '20%', '30', '40,5']),
      ...sharesOf('2', ['-', '1', '', '90']),
    ]
    expect(readPublished(histogram, percent).get('2026|4|math')?.itemShares).toEqual([
      [0.1, 0.2, 0.3, 0.405],
      [0.01, 0.01, 0.01, 0.9],
    ])
  })

  it('is a histogram from 0 without gaps; a row that is no total is passed over', () => {
    const published = readPublished(histogram, null)
    expect(published.get('2026|4|math')).toEqual({ histogram: [10, 0, 35], itemShares: null })
    expect(published.get('2026|5|math')?.histogram).toHaveLength(1001)
    expect(published.size).toBe(2)
  })

  it('has shares of items by the number of the item, not by the order of lines', () => {
    const shares = [
      header,
      ...sharesOf('t10', ['0,1', '0,2', '0,3', '0,4', '0,9']),
      ...sharesOf('T2', ['0.5', '0.6', '', '0.8']),
    ]
    expect(readPublished(histogram, shares).get('2026|4|math')?.itemShares).toEqual([
      [0.5, 0.6, 0.6, 0.8],
      [0.1, 0.2, 0.3, 0.4],
    ])
    expect(readPublished(histogram, shares).get('2026|5|math')?.itemShares).toBeNull()
  })

  it('has none where an item has none, and keeps the order of items without numbers', () => {
    const empty = [header, ...sharesOf('t1', ['', '', '', '']), ...sharesOf('t2', ['0', '0', '0', '1'])]
    expect(readPublished(histogram, empty).get('2026|4|math')?.itemShares).toBeNull()
    const named = [header, ...sharesOf('Б', ['1', '1', '1', '1']), ...sharesOf('А', ['0', '0', '0', '0'])]
    expect(readPublished(histogram, named).get('2026|4|math')?.itemShares).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ])
  })

  it('puts items numbered 0 or in halves where they stand', () => {
    const odd = [
      header,
      ...sharesOf('t2', ['0.1', '0.1', '0.1', '0.1']),
      ...sharesOf('0', ['0.3', '0.3', '0.3', '0.3']),
      ...sharesOf('1.5', ['0.2', '0.2', '0.2', '0.2']),
      ...sharesOf('at1', ['0.4', '0.4', '0.4', '0.4']),
    ]
    const first = readPublished(histogram, odd)
      .get('2026|4|math')
      ?.itemShares?.map(([two]) => two)
    // «0» is the second line and «1.5» the third, «at1» the fourth.
    expect(first).toEqual([0.1, 0.3, 0.2, 0.4])
  })

  it('has a neighbour’s share where nobody has the mark, the lower of two as near', () => {
    expect(fillGroups([Number.NaN, 0.2, Number.NaN, 0.8])).toEqual([0.2, 0.2, 0.2, 0.8])
    expect(fillGroups([Number.NaN, Number.NaN, Number.NaN, 0.8])).toEqual([0.8, 0.8, 0.8, 0.8])
    expect(fillGroups([0.1, Number.NaN, Number.NaN, 0.9])).toEqual([0.1, 0.1, 0.9, 0.9])
    expect(fillGroups([Number.NaN])).toBeNull()
  })
})

describe('participants.csv', () => {
  const header = [
    ...['school_id', 'class', 'year', 'grade', 'subject', 'participant_id', 'variant', 'absent'],
    ...['t2', 'T1', 'total', 'mark', 'journal_mark'],
  ]
  const test: ScreenedTest = {
    ...{
      year: 2026,
      grade: 4,
      subject: 'math',
      maxima: [1, 2],
      isOpen: [false, true],
      cuts: null,
      published: null,
    },
  }
  const usual = ['7', 'А', '2026', '4', 'math', 'p1', '1', '0', '2', '1', '3', '5', '4']
  const row = (given: Readonly<Record<string, string>>) =>
    header.map((name, at) => given[name.toLowerCase()] ?? usual[at] ?? '')

  function gathered(rows: readonly (readonly string[])[], columns: readonly string[] = header) {
    const known = new Map([['7', { id: '7', municipality: 'M1', contextIndex: 50 }]])
    const gathering = gatherRoll(columns, known, new Map([['2026|4|math', test]]), ({ id }) => id !== 'чужая')
    for (const one of rows) gathering.add(one)
    return gathering.finish()
  }

  it('becomes columns: items by their numbers, known schools and works by their tables', () => {
    const { schools, tests, roll } = gathered([
      row({}),
      row({ school_id: '8', class: '', participant_id: '', variant: '' }),
    ])
    expect(schools).toEqual([
      { id: '7', municipality: 'M1', contextIndex: 50 },
      { id: '8', municipality: null, contextIndex: null },
    ])
    expect(tests).toEqual([test])
    expect([...roll.points]).toEqual([1, 2, 1, 2])
    expect([...roll.pointsAt]).toEqual([0, 2])
    expect([[...roll.total], [...roll.mark], [...roll.journal]]).toEqual([
      [3, 3],
      [5, 5],
      [4, 4],
    ])
    expect([[...roll.schoolClass], [...roll.pupil], [...roll.variant]]).toEqual([
      [0, -1],
      [0, -1],
      [0, -1],
    ])
  })

  it('numbers a class of a school and year once, a pupil and a variant wherever they are', () => {
    const { roll } = gathered([
      row({}),
      row({ class: 'Б', participant_id: 'p2', variant: '2' }),
      row({ school_id: '8' }),
      row({ year: '2025' }),
      row({ grade: '5' }),
      row({ subject: 'rus' }),
    ])
    expect([...roll.schoolClass]).toEqual([0, 1, 2, 3, 4, 0])
    expect([...roll.pupil]).toEqual([0, 1, 0, 0, 0, 0])
    expect([...roll.variant]).toEqual([0, 1, 0, 0, 0, 0])
    expect([...roll.school]).toEqual([0, 0, 1, 0, 0, 0])
    expect([...roll.test]).toEqual([0, 0, 0, 1, 2, 3])
  })

  it('leaves out lines without a school or a work, and schools that are not asked for', () => {
    const broken = ['school_id', 'subject', 'year', 'grade'].map((name) => row({ [name]: '' }))
    const { roll, schools } = gathered([
      ...broken,
      row({ year: '2026,5' }),
      row({ school_id: 'чужая' }),
      row({}),
    ])
    expect(roll.length).toBe(1)
    expect(schools).toHaveLength(1)
  })

  it('takes what cannot be for absent, not for 0', () => {
    const { roll } = gathered([
      row({ t1: '', t2: '3', total: '', mark: '6', journal_mark: '1' }),
      row({ t1: '-1', t2: '0', total: '-1', mark: '2', journal_mark: '5' }),
      row({ t1: '0,4', t2: '1,6', total: '1000', mark: '2,5', journal_mark: '' }),
      row({ t1: 'x', t2: 'x', total: '1001', mark: '5' }),
    ])
    expect([...roll.points]).toEqual([NO_POINTS, 0, 0, 2])
    expect([...roll.total]).toEqual([-1, -1, 1000, -1])
    expect([...roll.mark]).toEqual([0, 2, 0, 0])
    expect([...roll.journal]).toEqual([0, 5, 0, 4])
    // Without a total and without points nobody was there.
    expect([...roll.isAbsent]).toEqual([1, 0, 0, 1])
  })

  it('takes nothing for nothing and 0 for 0', () => {
    const { roll } = gathered([
      row({ t1: 'x', t2: '1', total: '0', mark: '6' }),
      row({ t1: '', t2: '', total: '0', mark: '1' }),
    ])
    // «x» is a task not attempted.
    expect([...roll.points]).toEqual([0, 1, NO_POINTS, NO_POINTS])
    expect([...roll.total]).toEqual([0, 0])
    expect([...roll.mark]).toEqual([0, 0])
    expect([...roll.isAbsent]).toEqual([0, 0])
  })

  it('counts a line once however often it is said of the same pupil, and says what it left out', () => {
    const gathering = gatherRoll(header, new Map(), new Map([['2026|4|math', test]]), () => true)
    const lines = [row({}), row({}), row({ t1: '0', total: '2' }), row({ participant_id: '' })]
    const odd = [row({ year: '2025/26' }), row({ participant_id: 'p2', t2: '9' })]
    for (const one of [...lines, row({ participant_id: '' }), ...odd]) gathering.add(one)
    expect(gathering.finish().roll.length).toBe(5)
    expect(gathering.leftOut()).toEqual({ unplaced: 1, repeated: 1, impossible: 1 })
    expect(describeReading(gathering.finish(), gathering.leftOut())).toEqual([
      'participants.csv: без школы, предмета, года или параллели (целыми числами) — 1\u00a0строка, они не учтены.',
      'participants.csv: повторены дословно — 1\u00a0строка, учтены один раз.',
      'participants.csv: балл не читается или невозможен — 1\u00a0строка; такой балл не учтён.',
    ])
  })

  it('says of which works the items are unknown or unread', () => {
    const empty = { unplaced: 0, repeated: 0, impossible: 0 }
    const bare = gathered([row({}), row({ subject: 'rus' })])
    expect(describeReading(bare, empty)).toEqual([
      'В tasks.csv нет заданий: rus, 4 класс, 2026 год. Проверены только итоги.',
    ])
    expect(describeReading(gathered([row({ t1: '' })]), empty)).toEqual([
      'Ни у кого нет баллов за все задания: math, 4 класс, 2026 год. Проверены только итоги.',
    ])
  })

  it('takes one class for one, in either script, and «нет» for the only one', () => {
    const names = ['4А', '4 а', '4A', '«А» 4', 'нет', 'НЕТ', '']
    const { roll } = gathered(names.map((name, at) => row({ class: name, participant_id: `${at}` })))
    expect([...roll.schoolClass]).toEqual([0, 0, 0, 1, 2, 2, -1])
  })

  it('knows items by «t» and a number alone, however many there are', () => {
    const columns = ['school_id', 'year', 'grade', 'subject', 'total', 'at1', 't1x', 't12', 't2', 't1']
    const long = { ...test, maxima: Array.from({ length: 12 }, () => 2), isOpen: [] }
    const gathering = gatherRoll(columns, new Map(), new Map([['2026|4|math', long]]), () => true)
    gathering.add(['7', '2026', '4', 'math', '3', '2', '2', '1', '0', '2'])
    expect([...gathering.finish().roll.points]).toEqual([
      2,
      0,
      ...Array.from({ length: 9 }, () => NO_POINTS),
      1,
    ])
  })

  it('and the other tables say which of them lacks a column', () => {
    const detailOf = (read: () => unknown) => {
      try {
        read()
        return ''
      } catch (error) {
        return error instanceof Refusal ? (error.detail ?? '') : String(error)
      }
    }
    const histogram = [['year', 'grade', 'subject', 'total', 'count']]
    expect(detailOf(() => gathered([], []))).toMatch(/^Файл participants\.csv: добавьте «school_id»/)
    expect(detailOf(() => readSchools([]))).toBe('Файл schools.csv: добавьте «school_id»')
    expect(detailOf(() => readTests([]))).toMatch(/^Файл tasks\.csv: .*«max»$/)
    expect(detailOf(() => readPublished([], null))).toMatch(/^Файл regional_hist\.csv: .*«count»$/)
    expect(detailOf(() => readPublished(histogram, []))).toMatch(
      /^Файл regional_tasks\.csv: .*«share_of_max»$/,
    )
  })

  it('believes the mark of absence, and keeps the journal of the absent', () => {
    const { roll } = gathered([row({ absent: '1' })])
    expect(roll).toMatchObject({ length: 1 })
    expect([roll.isAbsent[0], roll.total[0], roll.mark[0], roll.journal[0], roll.points.length]).toEqual([
      1, -1, 0, 4, 0,
    ])
  })

  it('needs five columns alone; a work that is not described has its total', () => {
    const bare = ['subject', 'total', 'school_id', 'grade', 'year', 't0', 't2x']
    const { tests, roll } = gathered([['rus', '12', '7', '4', '2026', '5', '5']], bare)
    expect(tests).toEqual([{ ...test, subject: 'rus', maxima: [], isOpen: [] }])
    expect([roll.total[0], roll.isAbsent[0], roll.points.length]).toEqual([12, 0, 0])
    expect(() => gathered([], bare.slice(1))).toThrow(Refusal)
  })

  it('has no points at an item whose column is missing', () => {
    const { roll } = gathered(
      [['7', '2026', '4', 'math', '3', '2']],
      ['school_id', 'year', 'grade', 'subject', 'total', ' T2 '],
    )
    expect([...roll.points]).toEqual([NO_POINTS, 2])
  })
})
