import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Paper,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { amountChoices } from '../../domain/form/amount-choices.ts'
import { amountOfKeys, keysOfAmount } from '../../domain/form/amount-keys.ts'
import { type Form, fieldsOf } from '../../domain/form/form.ts'
import type { Amount, CheckRule, FormCheck } from '../../domain/form/form-check.ts'
import { freshKey } from '../../domain/form/form-key.ts'
import classes from './editor.module.css'
import { moved, replaced, without } from './list-moves.ts'
import { RowActs } from './row-acts.tsx'

const ruleNames: Readonly<Record<CheckRule['kind'], string>> = {
  equal: 'Сумма равна',
  'not-greater': 'Сумма не больше',
  change: 'Изменение к прошлому периоду не больше',
  'needs-answer': 'Если больше нуля, нужен ответ',
}

/** Rules across the fields, in the words of whoever made them. */
export function EditChecks({ form, onChange }: { form: Form; onChange: (form: Form) => void }) {
  const setChecks = (checks: FormCheck[]) => onChange({ ...form, checks })
  const choices = amountChoices(form).map(({ key, label }) => ({ value: key, label }))
  const [first] = choices
  return (
    <Paper component="section" className="surface" p="lg" aria-label="Проверки">
      <Title order={2} mb={4}>
        Проверки
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Что не может быть верным или требует пояснения. Если хотя бы одно из чисел не заполнено, проверка
        молчит.
      </Text>
      <Stack gap="sm">
        {form.checks.map((check, index) => (
          <Stack gap="xs" className={classes.column} key={check.key}>
            <Group align="flex-end" gap="xs">
              <TextInput
                label="Что показать"
                value={check.message}
                onChange={(event) =>
                  setChecks(replaced(form.checks, index, { ...check, message: event.currentTarget.value }))
                }
                flex="1 1 18rem"
              />
              <Select
                label="Строгость"
                data={[
                  { value: 'stop', label: 'Не даёт сдать' },
                  { value: 'warning', label: 'Требует пояснения' },
                ]}
                value={check.level}
                onChange={(level) =>
                  setChecks(
                    replaced(form.checks, index, { ...check, level: level === 'stop' ? 'stop' : 'warning' }),
                  )
                }
                allowDeselect={false}
                w={190}
              />
              <RowActs
                name={`проверка «${check.message}»`}
                isFirst={index === 0}
                isLast={index === form.checks.length - 1}
                onMove={(step) => setChecks(moved(form.checks, index, step))}
                onRemove={() => setChecks(without(form.checks, index))}
              />
            </Group>
            <Rule
              form={form}
              rule={check.rule}
              choices={choices}
              onChange={(rule) => setChecks(replaced(form.checks, index, { ...check, rule }))}
            />
          </Stack>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={!first}
          onClick={() => {
            const amount = first && amountOfKeys([first.value])
            if (!amount) return
            const key = freshKey(
              'k',
              form.checks.map((check) => check.key),
            )
            setChecks([
              ...form.checks,
              {
                key,
                level: 'stop',
                message: 'Проверьте числа',
                rule: { kind: 'not-greater', left: amount, right: amount },
              },
            ])
          }}
        >
          Добавить проверку
        </Button>
        {!first && (
          <Text size="sm" c="dimmed">
            Сначала добавьте в форму показатель-число.
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

type Choices = { readonly value: string; readonly label: string }[]

function Rule({
  form,
  rule,
  choices,
  onChange,
}: {
  form: Form
  rule: CheckRule
  choices: Choices
  onChange: (rule: CheckRule) => void
}) {
  const subject = subjectOf(rule)
  const amounts = (label: string, value: Amount, take: (amount: Amount) => void) => (
    <MultiSelect
      label={label}
      data={choices}
      value={[...keysOfAmount(value)]}
      onChange={(keys) => {
        const amount = amountOfKeys(keys)
        if (amount) take(amount)
      }}
      searchable
      flex="1 1 16rem"
    />
  )
  return (
    <Group align="flex-start" gap="xs">
      {amounts('Сложить', subject, (amount) => onChange(withSubject(rule, amount)))}
      <Select
        label="Правило"
        data={Object.entries(ruleNames).map(([value, label]) => ({ value, label }))}
        value={rule.kind}
        onChange={(kind) => {
          if (isRuleKind(kind)) onChange(ruleOf(kind, subject, fieldsOf(form)[0]?.key ?? ''))
        }}
        allowDeselect={false}
        w={370}
      />
      {(rule.kind === 'equal' || rule.kind === 'not-greater') &&
        amounts('С чем сравнить', rule.right, (right) => onChange({ ...rule, right }))}
      {rule.kind === 'change' && (
        <NumberInput
          label="На сколько, %"
          value={Math.round(rule.mostShare * 100)}
          onChange={(value) =>
            onChange({ ...rule, mostShare: Math.min(1000, Math.max(0, Number(value) || 0)) / 100 })
          }
          min={0}
          max={1000}
          w={140}
        />
      )}
      {rule.kind === 'needs-answer' && (
        <Select
          label="В показателе"
          data={fieldsOf(form).map(({ key, label }) => ({ value: key, label }))}
          value={rule.field}
          onChange={(field) => onChange({ ...rule, field: field ?? rule.field })}
          allowDeselect={false}
          searchable
          flex="1 1 16rem"
        />
      )}
    </Group>
  )
}

function subjectOf(rule: CheckRule): Amount {
  switch (rule.kind) {
    case 'equal':
    case 'not-greater':
      return rule.left
    case 'change':
      return rule.of
    case 'needs-answer':
      return rule.when
  }
}

function withSubject(rule: CheckRule, amount: Amount): CheckRule {
  switch (rule.kind) {
    case 'equal':
    case 'not-greater':
      return { ...rule, left: amount }
    case 'change':
      return { ...rule, of: amount }
    case 'needs-answer':
      return { ...rule, when: amount }
  }
}

function ruleOf(kind: CheckRule['kind'], subject: Amount, field: string): CheckRule {
  switch (kind) {
    case 'equal':
    case 'not-greater':
      return { kind, left: subject, right: subject }
    case 'change':
      return { kind, of: subject, mostShare: 0.1 }
    case 'needs-answer':
      return { kind, when: subject, field }
  }
}

function isRuleKind(text: string | null): text is CheckRule['kind'] {
  return text !== null && text in ruleNames
}
