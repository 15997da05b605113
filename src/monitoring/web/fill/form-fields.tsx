import { Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { type ClipboardEvent, type KeyboardEvent, useMemo } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { type Answers, type CellValue, cellOf } from '../../domain/form/answers.ts'
import { askedForm } from '../../domain/form/asked-form.ts'
import { type CellPlace, paste, withCell, withExplanation } from '../../domain/form/change-answers.ts'
import type { FormFinding } from '../../domain/form/finding.ts'
import type { Form, FormField } from '../../domain/form/form.ts'
import { typedText } from '../../domain/form/read-typed.ts'
import { AnswerInput } from './answer-input.tsx'
import { AnswerTable } from './answer-table.tsx'
import { FileAnswerInput, type FillingFiles } from './file-answer-input.tsx'
import classes from './fill.module.css'
import { moveFocus } from './move-focus.ts'
import { TakenMark, TakenOver } from './taken-over.tsx'

type Finding = Pick<
  FormFinding,
  'code' | 'level' | 'field' | 'row' | 'column' | 'check' | 'message' | 'explained'
>

export type FormFieldsProps = {
  readonly form: Form
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly previous: { readonly periodName: string; readonly answers: Answers } | null
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
  /** Absent where a form is only looked at. */
  readonly files?: FillingFiles
}

/** The whole form: sections, questions that are asked, what was answered before, and what is to be mended beside each. */
export function FormFields(props: FormFieldsProps) {
  const { form: whole, answers, onChange, findings, readOnly } = props
  const form = useMemo(() => askedForm(whole, answers), [whole, answers])
  const byField = useMemo(() => Map.groupBy(findings, ({ field }) => field), [findings])

  function takePaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain')
    const place = placeOf(event.target)
    if (readOnly || !place || !/[\t\n]/.test(text.trimEnd())) return
    event.preventDefault()
    const { answers: next, put, left } = paste(form, answers, place, text)
    onChange(next)
    const words = `Вставлено: ${plural(put, ['ответ', 'ответа', 'ответов'])}`
    offerUndo(left === 0 ? words : `${words}. Не поместилось: ${left}`, () => onChange(answers))
  }

  return (
    <Stack
      gap="lg"
      onPaste={takePaste}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => moveFocus(event, event.currentTarget)}
    >
      <TakenOver answers={answers} onChange={onChange} readOnly={readOnly} />
      {form.sections.map((section) => (
        <Paper component="section" className="surface" p="lg" key={section.key} aria-label={section.title}>
          <Title order={2} mb={section.hint ? 2 : 'sm'}>
            {section.title}
          </Title>
          {section.hint && (
            <Text size="sm" c="dimmed" mb="sm">
              {section.hint}
            </Text>
          )}
          <div className={classes.fields}>
            {section.fields.map((field) => (
              <Question key={field.key} {...props} field={field} findings={byField.get(field.key) ?? []} />
            ))}
          </div>
        </Paper>
      ))}
    </Stack>
  )
}

function Question({
  field,
  answers,
  onChange,
  previous,
  findings,
  readOnly,
  files,
}: Omit<FormFieldsProps, 'form'> & { field: FormField }) {
  const own = findings.filter(({ row, check }) => row === null && check === null)
  const checks = findings.filter(({ check }) => check !== null)
  const change = (place: CellPlace, value: CellValue) => onChange(withCell(answers, place, value))
  const unit = field.kind === 'number' && field.unit !== '' ? `, ${field.unit}` : ''
  const before = field.kind !== 'table' && previous ? typedText(field, cellOf(previous.answers, field)) : ''
  return (
    <div
      className={classes.question}
      data-table={field.kind === 'table' || undefined}
      id={`field-${field.key}`}
    >
      <div>
        <Text component="div" fw={500}>
          {field.label}
          {unit}
          {!field.required && (
            <Text span size="sm" c="dimmed">
              {' '}
              (необязательно)
            </Text>
          )}
        </Text>
        {field.hint && (
          <Text size="sm" c="dimmed">
            {field.hint}
          </Text>
        )}
      </div>
      <div>
        {field.kind === 'table' ? (
          <AnswerTable
            table={field}
            answers={answers}
            previous={previous?.answers ?? null}
            onCell={change}
            onChange={onChange}
            findings={findings}
            readOnly={readOnly}
          />
        ) : field.kind === 'file' ? (
          <FileAnswerInput
            field={field}
            value={cellOf(answers, field)}
            onChange={(value) => change({ field: field.key }, value)}
            readOnly={readOnly}
            files={files}
            error={own[0]?.message}
          />
        ) : (
          <AnswerInput
            field={field}
            label={`${field.label}${unit}`}
            value={cellOf(answers, field)}
            onChange={(value) => change({ field: field.key }, value)}
            readOnly={readOnly}
            place={field.key}
            error={own[0]?.message}
          />
        )}
        {field.kind === 'table' && own[0] && (
          <Text size="sm" c="var(--bad)" mt={4}>
            {own[0].message}
          </Text>
        )}
        <TakenMark
          answers={answers}
          onChange={onChange}
          readOnly={readOnly}
          field={field.key}
          label={field.label}
        />
        {before !== '' && (
          <Text size="sm" c="dimmed" mt={2} className="digits">
            {previous?.periodName}: {before}
          </Text>
        )}
        {checks.map((finding) => (
          <BrokenCheck
            key={finding.check}
            finding={finding}
            explanation={answers.explanations[finding.check ?? ''] ?? ''}
            onExplain={(text) => onChange(withExplanation(answers, finding.check ?? '', text))}
            readOnly={readOnly}
          />
        ))}
      </div>
    </div>
  )
}

/** A rule across fields that does not hold: to be mended, or explained. */
function BrokenCheck({
  finding,
  explanation,
  onExplain,
  readOnly,
}: {
  finding: Finding
  explanation: string
  onExplain: (text: string) => void
  readOnly: boolean
}) {
  return (
    <div className={classes.check} data-level={finding.level}>
      <Text size="sm" fw={600}>
        {finding.message}
      </Text>
      {finding.level === 'warning' && (
        <Textarea
          mt={4}
          label="Исправьте или поясните"
          value={explanation}
          onChange={(event) => onExplain(event.currentTarget.value)}
          readOnly={readOnly}
          autosize
          minRows={1}
        />
      )}
    </div>
  )
}

function placeOf(target: EventTarget): CellPlace | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const [field, row, column] = (target.dataset.place ?? '').split('|')
  if (!field) return undefined
  return row === undefined || column === undefined ? { field } : { field, row, column }
}
