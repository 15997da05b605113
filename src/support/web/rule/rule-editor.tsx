import { Button, Group, MultiSelect, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { addRule, type listRules } from '../../contract.ts'
import { categories, provenances } from '../../domain/rules/category.ts'
import { checkDraft, type DraftTable } from '../../domain/rules/draft-table.ts'
import { sides } from '../../domain/rules/rule-table.ts'
import { ruleWords } from '../../domain/rules/rule-words.ts'
import { categoryNames, provenanceNames } from '../../texts.ru.ts'
import { ComparisonPart, type OtherVersion } from './comparison-part.tsx'
import { ConditionRows } from './condition-rows.tsx'

type Rules = AnswerOf<typeof listRules>
type Own = Rules['rules'][number]

/** Writes a rule row by row; whom it would touch is seen before it is kept as another edition. */
export function RuleEditor({
  start,
  own,
  preset,
  others,
  years,
}: {
  start: DraftTable
  /** The edition the page was opened with; none for a preset and a new rule. */
  own: Own | undefined
  preset: string | null
  others: readonly OtherVersion[]
  years: Rules['years']
}) {
  const go = useGo()
  const [draft, setDraft] = useState(start)
  const [isTried, setTried] = useState(false)
  const { stored, onProblem, forget } = useCollision(addRule.answer)
  const add = useAction(addRule, {
    said: ({ edition }) => `Сохранено: редакция ${edition}`,
    onDone: ({ ruleTableId }) => go(`/support/rules/${ruleTableId}`),
    onProblem,
  })
  // The same object while nothing is changed: the comparison is asked for anew when it is another.
  const { table, faults } = useMemo(() => checkDraft(draft), [draft])
  const shown = isTried ? faults : []
  const errorAt = (field: string) => shown.find(({ pointer }) => pointer === `#/${field}`)?.detail
  const isChanged = JSON.stringify(draft) !== JSON.stringify(start)
  const save = (after: Own | undefined) => {
    setTried(true)
    forget()
    if (table)
      add.mutate({
        body: { after: after ? { ruleTableId: after.ruleTableId } : null, preset, content: table },
      })
  }
  return (
    <Stack gap="lg">
      <Part title="Правило словами">
        <Stack gap="xs" maw="60rem" aria-live="polite">
          {ruleWords(draft).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Stack>
      </Part>
      <Part title="Название и источник">
        <Stack maw="46rem">
          <TextInput
            label="Название"
            required
            error={errorAt('name')}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <Select
            label="Кого находит"
            allowDeselect={false}
            disabled={own !== undefined}
            description={own ? 'Редакция остаётся правилом той же группы школ' : undefined}
            data={categories.map((value) => ({ value, label: categoryNames[value] }))}
            value={draft.category}
            onChange={(value) => {
              const category = categories.find((one) => one === value)
              if (category)
                setDraft({ ...draft, category, unless: draft.unless.filter((one) => one !== category) })
            }}
          />
          <Textarea
            label="Откуда правило"
            placeholder="Приказ министерства, методика, решение совещания"
            autosize
            required
            error={errorAt('source')}
            value={draft.source}
            onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
          />
          <Select
            label="Чего стоит источник"
            w={260}
            allowDeselect={false}
            data={provenances.map((value) => ({ value, label: provenanceNames[value] }))}
            value={draft.provenance}
            onChange={(value) => {
              const provenance = provenances.find((one) => one === value)
              if (provenance) setDraft({ ...draft, provenance })
            }}
          />
          <MultiSelect
            label="Не для школ, которые уже входят в группу"
            clearable
            clearButtonProps={{ 'aria-label': 'Для всех школ' }}
            data={categories
              .filter((one) => one !== draft.category)
              .map((value) => ({ value, label: categoryNames[value] }))}
            value={[...draft.unless]}
            onChange={(chosen) =>
              setDraft({ ...draft, unless: categories.filter((one) => chosen.includes(one)) })
            }
          />
        </Stack>
      </Part>
      {sides.map((side) => (
        <ConditionRows key={side} draft={draft} side={side} faults={shown} onChange={setDraft} />
      ))}
      {shown.length > 0 && (
        <Text role="alert" c="var(--bad)">
          {`Правило пока нельзя сохранить: ${[...new Set(shown.map(({ detail }) => detail))].join('; ')}. Места отмечены выше.`}
        </Text>
      )}
      <ComparisonPart table={table} others={others} years={years} />
      {stored && (
        <ChangedMeanwhile
          onKeepMine={() => save(stored)}
          onLeave={() => go(`/support/rules/${stored.ruleTableId}`)}
        >
          <Text size="sm">
            {`Редакция ${stored.edition}, ${stored.authorName}, ${dateWords(stored.addedOn)}: «${stored.content.name}». ${ruleWords(stored.content).join(' ')}`}
          </Text>
        </ChangedMeanwhile>
      )}
      <Group className="on-paper-hidden">
        <Button disabled={!isChanged && own !== undefined} loading={add.isPending} onClick={() => save(own)}>
          {own ? 'Сохранить новой редакцией' : 'Сохранить как наше правило'}
        </Button>
        {isChanged && (
          <Button variant="default" onClick={() => setDraft(start)}>
            Вернуть как было
          </Button>
        )}
      </Group>
    </Stack>
  )
}
