import { Group, List, Stack, Text } from '@mantine/core'
import { percentWords } from '#kernel/number-words.ts'
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import type { Answers } from '../../domain/form/answers.ts'
import { type Form, findField } from '../../domain/form/form.ts'
import { typedText } from '../../domain/form/read-typed.ts'
import { type Attested, attestedOf, isAttestation } from '../../domain/known/attestation.ts'
import { prepareBy, termOf } from '../../domain/known/attestation-term.ts'
import { isSelfCheck, selfCheckOf } from '../../domain/known/internal-quality.ts'
import { isTextbooks, textbooksOf } from '../../domain/known/textbooks.ts'

const DAYS_AHEAD = 365
const MOST_LINES = 40

type Props = { form: Form; answers: Answers }

/** What the answers come to, where the program knows the form: the self-check, terms of attestation, textbooks. */
export function KnownFormPart({ form, answers }: Props) {
  if (isSelfCheck(form)) return <SelfCheck form={form} answers={answers} />
  if (isAttestation(form)) return <Terms form={form} answers={answers} />
  if (isTextbooks(form)) return <Textbooks form={form} answers={answers} />
  return null
}

function SelfCheck({ form, answers }: Props) {
  const check = selfCheckOf(form, answers)
  return (
    <Part title="Что получилось">
      {check === null ? (
        <Text c="dimmed">Баллы появятся, когда на все девять вопросов есть ответ.</Text>
      ) : (
        <Text>
          Признаков, которые есть: <b className="digits">{check.points}</b> из{' '}
          <b className="digits">{check.asked}</b>, {percentWords(check.points / check.asked)}.
          {check.asked < 9 && ' Неприменимые в счёт не входят.'}
        </Text>
      )}
    </Part>
  )
}

/** Whose term ended or ends within a year, the nearest first; those without a term are only counted. */
function Terms({ form, answers }: Props) {
  const today = plainDate(todayHere())
  const people = attestedOf(form, answers)
  const dated = people.flatMap((one) => {
    const term = termOf(one)
    return term === null ? [] : [{ ...one, term }]
  })
  const soon = dated
    .filter(({ term }) => term <= addDays(today, DAYS_AHEAD))
    .toSorted((a, b) => (a.term < b.term ? -1 : 1))
  const over = soon.filter(({ term }) => term < today).length
  return (
    <Part title="Сроки аттестации">
      {people.length === 0 ? (
        <Text c="dimmed">Сроки появятся, когда внесён хотя бы один педагог.</Text>
      ) : (
        <Stack gap="sm">
          <Text>
            Без срока: <b className="digits">{people.length - dated.length}</b>. Со сроком:{' '}
            <b className="digits">{dated.length}</b>, из них закончились: <b className="digits">{over}</b>,
            закончатся за год: <b className="digits">{soon.length - over}</b>.
          </Text>
          {soon.length > 0 && (
            <List className="words" spacing={4}>
              {soon.slice(0, MOST_LINES).map((one) => (
                <List.Item key={one.key}>
                  <TermLine form={form} one={one} today={today} />
                </List.Item>
              ))}
            </List>
          )}
          {soon.length > MOST_LINES && <Text size="sm">Показаны первые {MOST_LINES}.</Text>}
          <Text size="sm" c="dimmed">
            Категории, установленные с 01.09.2023, — без срока; прежние и соответствие должности действуют
            пять лет.
          </Text>
        </Stack>
      )}
    </Part>
  )
}

function TermLine({
  form,
  one,
  today,
}: {
  form: Form
  one: Attested & { readonly term: PlainDate }
  today: PlainDate
}) {
  const begin = prepareBy(one)
  return (
    <>
      № {one.who}, {kindWords(form, one)}:{' '}
      {one.term < today
        ? `срок закончился ${dateWords(one.term)}`
        : `действует по ${dateWords(one.term)}, ${
            begin === null || begin < today
              ? 'начать аттестацию пора'
              : `начать аттестацию до ${dateWords(begin)}`
          }`}
    </>
  )
}

function kindWords(form: Form, { kind }: Attested): string {
  const table = findField(form, 'people')
  const column = table?.kind === 'table' ? table.columns.find(({ key }) => key === 'kind') : undefined
  return column ? typedText(column, kind) : kind
}

function Textbooks({ form, answers }: Props) {
  const figures = textbooksOf(form, answers)
  if (figures === null || figures.needed === 0) return null
  const { covered, needed } = figures
  return (
    <Part title="Что получилось">
      <Group gap={6}>
        <Text>
          Обеспеченность: <b className="digits">{percentWords(covered / needed)}</b>.
        </Text>
        <Text>
          {covered === needed
            ? 'Учебников хватает по каждому наименованию.'
            : `Не хватает: ${plural(needed - covered, ['экземпляр', 'экземпляра', 'экземпляров'])}.`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Лишние экземпляры одного учебника не заменяют другого: считается меньшее из обучающихся и экземпляров.
      </Text>
    </Part>
  )
}
