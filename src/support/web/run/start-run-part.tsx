import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageButton, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getCaseChoices } from '../../case-contract.ts'
import { listRules, startRun } from '../../contract.ts'
import { type Category, categories } from '../../domain/rules/category.ts'
import { categoryNames } from '../../texts.ru.ts'

type Rules = AnswerOf<typeof listRules>

/** A new run: the year of results and a rule for each group of schools. */
export function StartRunPart({ onDone }: { onDone: () => void }) {
  const answer = useAnswer(listRules, {})
  return (
    <Part title="Новое выявление">
      <Loaded answer={answer} lines={6}>
        {(rules) =>
          rules.years.length === 0 ? (
            <EmptyState
              title="Результатов пока нет"
              action={<PageButton to="/results/imports">Загрузить результаты</PageButton>}
            >
              Загрузите результаты ВПР, ОГЭ или ЕГЭ: правила считают долю неуспешных по ним.
            </EmptyState>
          ) : (
            <Form rules={rules} onDone={onDone} />
          )
        }
      </Loaded>
    </Part>
  )
}

function Form({ rules, onDone }: { rules: Rules; onDone: () => void }) {
  const go = useGo()
  const schools = useAnswer(getCaseChoices, {}).data?.schools ?? []
  const [year, setYear] = useState(rules.years[0] ?? 0)
  const [chosen, setChosen] = useState<Partial<Record<Category, string>>>(() => usualOf(rules))
  const [excluded, setExcluded] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const start = useAction(startRun, {
    said: 'Школы выявлены',
    onDone: ({ runId }) => go(`/support/runs/${runId}`),
  })
  const picked = categories.flatMap((category) => chosen[category] ?? [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({
          body: {
            year,
            rules: picked.map(ruleOf),
            excluded: excluded.map((id) => ({ organizationId: Number(id), reason })),
          },
        })
      }}
    >
      <Stack maw="46rem">
        <Select
          label="Последний год результатов"
          allowDeselect={false}
          w={220}
          data={rules.years.map(String)}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        {categories.map((category) => (
          <Select
            key={category}
            label={categoryNames[category]}
            placeholder="Не выявлять"
            clearable
            clearButtonProps={{ 'aria-label': `Не выявлять: ${categoryNames[category]}` }}
            data={optionsOf(rules, category)}
            value={chosen[category] ?? null}
            onChange={(value) => setChosen({ ...chosen, [category]: value ?? undefined })}
          />
        ))}
        <MultiSelect
          label="К каким школам правила не применять"
          description="Вечерние, коррекционные, санаторные, при исправительных учреждениях."
          searchable
          nothingFoundMessage="Нет такой школы"
          data={schools.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
          value={excluded}
          onChange={setExcluded}
        />
        {excluded.length > 0 && (
          <TextInput
            label="Почему"
            placeholder="Коррекционная школа"
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button type="submit" loading={start.isPending} disabled={picked.length === 0}>
            Выявить школы
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
          {picked.length === 0 && (
            <Text size="sm" c="dimmed">
              Выберите хотя бы одно правило
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** The newest own rule of a category stands before the presets. */
function optionsOf({ presets, rules }: Rules, category: Category) {
  const newest = rules.filter(
    (one) =>
      one.content.category === category &&
      !rules.some((two) => two.family === one.family && two.edition > one.edition),
  )
  return [
    ...newest.map((one) => ({
      value: `own ${one.ruleTableId}`,
      label: `${one.content.name} (наше, редакция ${one.edition})`,
    })),
    ...presets
      .filter(({ content }) => content.category === category)
      .map(({ key, content }) => ({ value: `preset ${key}`, label: content.name })),
  ]
}

function usualOf(rules: Rules): Partial<Record<Category, string>> {
  const entries = categories.flatMap((category) => {
    const options = optionsOf(rules, category)
    const usual = rules.presets.find(({ isUsual, content }) => isUsual && content.category === category)
    const own = options.find(({ value }) => value.startsWith('own'))
    const value = own?.value ?? (usual && `preset ${usual.key}`)
    return value ? [[category, value] as const] : []
  })
  return Object.fromEntries(entries)
}

function ruleOf(value: string) {
  const [kind, key = ''] = value.split(' ')
  return kind === 'own'
    ? { kind: 'own' as const, ruleTableId: Number(key) }
    : { kind: 'preset' as const, key }
}
