import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { numberText } from '../domain/edition.ts'
import type { Paper } from '../domain/paper.ts'
import { refuse } from '../refusals.ts'
import { keepBody } from '../storage/bodies.ts'
import { findKindSetting } from '../storage/kind-settings.ts'
import { lastRegisteredOn } from '../storage/last-registered.ts'
import { addPaper, takeNumber } from '../storage/papers.ts'
import { municipalityOf } from './caller.ts'
import { gatherPaper, type PaperToMake } from './make-paper.ts'
import { templateInUse } from './template-in-use.ts'
import type { SourceCall, TemplatesPort } from './templates-port.ts'

/** Gives a paper the next number of its kind in the year and keeps what it is made from; the file is made whenever it is asked for. */
export async function registerPaper(
  port: TemplatesPort,
  publicUrl: string,
  { now, ...call }: Omit<SourceCall, 'nameInCases'> & { readonly now: Date },
  { registeredOn, ...given }: PaperToMake & { readonly registeredOn: PlainDate },
): Promise<Paper> {
  const { tx, today, person } = call
  const municipalityId = municipalityOf(person)
  const { kind, subject, answers } = given
  const { gathered, fill } = await gatherPaper(port, call, given)
  const used = await templateInUse(tx, kind, gathered.orientation)
  const year = yearOf(registeredOn)
  const number = await takeNumber(tx, { municipalityId, kind, year })
  requireSensibleDay(registeredOn, today, await lastRegisteredOn(tx, kind, year))
  const written = numberText(number, await findKindSetting(tx, kind))
  const address = `${publicUrl}/papers/${kind}/${year}/${number}`
  return await addPaper(tx, municipalityId, {
    ...{ kind, year, number, numberText: written, registeredOn, title: gathered.title, subject, answers },
    ...{ organizationId: gathered.organizationId, annexes: gathered.annexes, basis: gathered.basis },
    data: fill({ number: written, on: registeredOn, address }),
    templateSha256: await keepBody(tx, municipalityId, used.bytes),
    templateName: used.name,
    authorName: person.name,
    madeAt: now,
  })
}

/** Numbers and days go the same way: a register in which № 32 is older than № 31 is not believed. */
function requireSensibleDay(on: PlainDate, today: PlainDate, last: PlainDate | null): void {
  if (on > today) throw wrongDay('Дата регистрации не может быть в будущем')
  if (last === null || on >= last) return
  const day = last.split('-').reverse().join('.')
  throw wrongDay(`Последний документ этого вида зарегистрирован ${day}: дата не может быть раньше`)
}

function wrongDay(detail: string) {
  return refuse('templates/answers-wrong', { detail, errors: [{ detail, pointer: '#/registeredOn' }] })
}
