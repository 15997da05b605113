import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type Answers, checkAnswers } from '../domain/answers.ts'
import { everyKind } from '../domain/kinds/every-kind.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { type Requisites, requisiteData } from '../domain/requisites.ts'
import { refuse } from '../refusals.ts'
import { paperKindNames } from '../texts.ru.ts'
import { readNameCases, withCases } from './read-name-cases.ts'
import type { GatheredPaper, PaperSource, SourceCall, TemplatesPort } from './templates-port.ts'

export type PaperToMake = {
  readonly kind: PaperKind
  readonly subject: string
  readonly signatoryName: string
  readonly signatoryPost: string
  readonly place: string
  readonly phone: string
  readonly answers: Answers
}

type Call = Omit<SourceCall, 'nameInCases'>

export function sourceOf({ sources }: TemplatesPort, kind: PaperKind): PaperSource {
  const source = sources[kind]
  if (!source) throw refuse('templates/nothing-to-make-of')
  return source
}

/** The call as a source sees it. */
export function sourceCall(port: TemplatesPort, call: Call): SourceCall {
  return { ...call, nameInCases: (organizationId) => readNameCases(port, call, organizationId) }
}

/** Everything that stands in the tags, but for the number and the day. Refuses answers that cannot be used. */
export async function gatherPaper(
  port: TemplatesPort,
  call: Call,
  { kind, subject, answers, ...given }: PaperToMake,
): Promise<{ readonly gathered: GatheredPaper; fill(registration: Requisites['registration']): PaperData }> {
  const faults = checkAnswers(everyKind[kind].questions, answers)
  if (faults.length > 0) {
    throw refuse('templates/answers-wrong', {
      errors: faults.map(({ key, message }) => ({ detail: message, pointer: `#/answers/${key}` })),
    })
  }
  const gathered = await sourceOf(port, kind).gather(sourceCall(port, call), subject, answers)
  const requisites = await readRequisites(port, call, {
    ...given,
    title: gathered.title,
    annexes: gathered.annexes,
  })
  return {
    gathered,
    fill: (registration) => ({ ...requisiteData({ ...requisites, registration }), ...gathered.data }),
  }
}

/** Of a paper nobody signs by the form: the head of the authority does, the person of the call has prepared it. */
export async function readRequisites(
  port: Pick<TemplatesPort, 'readAuthority' | 'readMunicipalityName'>,
  {
    tx,
    today,
    person,
  }: { readonly tx: Call['tx']; readonly today: PlainDate; readonly person: { readonly name: string } },
  given: Partial<Omit<PaperToMake, 'kind' | 'subject' | 'answers'>> & {
    readonly title: string
    readonly annexes: readonly string[]
  },
): Promise<Omit<Requisites, 'registration'>> {
  const authority = await port.readAuthority(tx, today)
  const municipality = await port.readMunicipalityName(tx)
  return {
    authority: authority
      ? await withCases(tx, authority)
      : { fullName: municipality, shortName: municipality, cases: {} },
    municipality,
    place: given.place ?? authority?.place ?? '',
    signatory: {
      name: given.signatoryName ?? authority?.headName ?? '',
      post: given.signatoryPost ?? authority?.headPost ?? '',
    },
    executor: { name: person.name, phone: given.phone ?? authority?.phone ?? '' },
    title: given.title,
    annexes: given.annexes,
  }
}

/** «Приказ об утверждении плана № 31-ОД от 24.11.2026» */
export function paperFileTitle(kind: PaperKind, registration: Requisites['registration']): string {
  if (registration === null) return `Проект. ${paperKindNames[kind]}`
  return `${paperKindNames[kind]} № ${registration.number} от ${registration.on.split('-').reverse().join('.')}`
}
