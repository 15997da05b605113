import type { Sample } from './sample-request.ts'

export type Hostile = { readonly what: string; readonly sample: Sample }

const LONG = 'Ж'.repeat(300_000)

const texts: readonly unknown[] = [
  'до\u0000после',
  'половина \ud800 знака',
  `'; drop table plans.plan; --`,
  '%_\\',
  '\u202eтатс\u2066',
  '',
  LONG,
  null,
  7,
  [],
  {},
]
const numbers: readonly unknown[] = [
  -1,
  0,
  2 ** 31,
  2 ** 53,
  1e300,
  1.5,
  'семь',
  null,
  true,
  [1],
  { value: 1 },
]
const days: readonly unknown[] = [
  '9999-99-99',
  '9999-12-31',
  '0000-01-01',
  '0001-01-01',
  '2027-02-30',
  'вчера',
]
const inAddress: readonly unknown[] = [
  '-1',
  '0',
  '2147483648',
  '9007199254740993',
  '1e400',
  '٣',
  'семь',
  'до\u0000после',
  '../../etc/passwd',
  "1' or '1'='1",
  '__proto__',
]
const nested = `${'['.repeat(3_000)}1${']'.repeat(3_000)}`
const bodies: readonly unknown[] = [
  null,
  [],
  'текст',
  5,
  true,
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  JSON.parse(nested),
]

/**
 * The sample with one thing wrong at a time: each part of the address, each field of the query and of the body. A field is
 * given every `thinning`-th of the values meant for its kind, and the next card (`turn`) the values beside them: every field
 * is spoiled, and every value comes to every kind of field, without thousands of requests that prove the same.
 */
export function hostileRequests(sample: Sample, turn: number, thinning: number): readonly Hostile[] {
  return allHostileRequests(sample).filter((_, index) => (index + turn) % thinning === 0)
}

function allHostileRequests(sample: Sample): readonly Hostile[] {
  const inParams = Object.keys(sample.params).flatMap((name) =>
    inAddress.map((value) => ({
      what: `:${name} = ${shown(value)}`,
      sample: { ...sample, params: { ...sample.params, [name]: value } },
    })),
  )
  const inQuery = Object.keys(sample.query).flatMap((name) =>
    [...inAddress, ...days, LONG.slice(0, 2_000)].map((value) => ({
      what: `?${name} = ${shown(value)}`,
      sample: { ...sample, query: { ...sample.query, [name]: value } },
    })),
  )
  const whole = bodies.map((body) => ({ what: `тело ${shown(body)}`, sample: { ...sample, body } }))
  const inBody = spoil(sample.body).map(({ what, value }) => ({ what, sample: { ...sample, body: value } }))
  return [...inParams, ...inQuery, ...(sample.body === undefined ? whole.slice(0, 2) : [...whole, ...inBody])]
}

function spoil(value: unknown, path = ''): readonly { readonly what: string; readonly value: unknown }[] {
  if (Array.isArray(value)) {
    const many = Array.from({ length: 10_000 }, () => value[0])
    return [
      ...[null, 'не список', many].map((one) => ({ what: `${path} = ${shown(one)}`, value: one })),
      ...spoil(value[0], `${path}/0`).map((one) => ({ what: one.what, value: [one.value] })),
    ]
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, one]) => [
      { what: `${path}/${name} пропущено`, value: { ...value, [name]: undefined } },
      ...spoil(one, `${path}/${name}`).map((bad) => ({
        what: bad.what,
        value: { ...value, [name]: bad.value },
      })),
    ])
  }
  return candidatesFor(value).map((one) => ({ what: `${path} = ${shown(one)}`, value: one }))
}

/** A day in a free text is a text like any other, and a length is for what has one: neither proves anything elsewhere. */
function candidatesFor(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return numbers
  if (typeof value === 'string' && /[а-яё]/i.test(value)) return texts
  const short = texts.filter((text) => text !== LONG)
  return typeof value === 'string' && /^\d{4}-\d{2}/.test(value) ? [...short, ...days] : short
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60)
}
