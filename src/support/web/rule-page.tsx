import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addRule, listRules } from '../contract.ts'
import { findTableFaults, type RuleTable } from '../domain/rules/rule-table.ts'
import { categoryNames, provenanceNames } from '../texts.ru.ts'
import { ComparisonPart } from './comparison-part.tsx'
import { ConditionFields } from './condition-fields.tsx'

type Rules = AnswerOf<typeof listRules>

/** One rule as a table; whatever is changed shows at once whom it would touch, and is kept as another edition. */
export function RulePage() {
  const address = useAddressText('ruleAddress')
  const answer = useAnswer(listRules, {})
  return (
    <Loaded answer={answer} lines={12}>
      {(rules) => {
        const own = rules.rules.find(({ ruleTableId }) => String(ruleTableId) === address)
        const preset = rules.presets.find(({ key }) => key === address)
        const content = own?.content ?? preset?.content
        if (!content) return <EmptyState title="Такого правила нет">Вернитесь к списку правил.</EmptyState>
        return <Rule key={address} content={content} own={own} preset={preset?.key ?? null} rules={rules} />
      }}
    </Loaded>
  )
}

function Rule({
  content,
  own,
  preset,
  rules,
}: {
  content: RuleTable
  own: Rules['rules'][number] | undefined
  preset: string | null
  rules: Rules
}) {
  const mayChange = useMay()('support.run.manage')
  const go = useGo()
  const [table, setTable] = useState(content)
  const add = useAction(addRule, {
    said: ({ edition }) => `Сохранено: редакция ${edition}`,
    onDone: ({ ruleTableId }) => go(`/support/rules/${ruleTableId}`),
  })
  const faults = findTableFaults(table)
  const isChanged = JSON.stringify(table) !== JSON.stringify(content)
  return (
    <>
      <PageHeader
        title={content.name}
        above={<PageLink to="/support/rules">Правила выявления</PageLink>}
        meaning={`${categoryNames[content.category]} · ${own ? `наше правило, редакция ${own.edition}` : 'из системы'} · ${provenanceNames[content.provenance]}`}
      />
      <Stack gap="lg">
        <Part title="Откуда правило">
          {mayChange ? (
            <Stack maw="46rem">
              <TextInput
                label="Название"
                required
                value={table.name}
                onChange={(event) => setTable({ ...table, name: event.currentTarget.value })}
              />
              <Textarea
                label="Источник"
                autosize
                required
                value={table.source}
                onChange={(event) => setTable({ ...table, source: event.currentTarget.value })}
              />
            </Stack>
          ) : (
            <Text maw="46rem">{table.source}</Text>
          )}
        </Part>
        <Part title="Включают, если выполнено хотя бы одно условие">
          <Stack gap="lg">
            {table.entry.map((condition, at) => (
              <ConditionFields
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions keep their places
                key={at}
                condition={condition}
                isEntry
                isReadOnly={!mayChange}
                onChange={(changed) =>
                  setTable({
                    ...table,
                    entry: table.entry.map((one, index) => (index === at ? { ...one, ...changed } : one)),
                  })
                }
              />
            ))}
          </Stack>
        </Part>
        <Part title="Исключают, если выполнены все условия">
          <Stack gap="lg">
            {table.exit.map((condition, at) => (
              <ConditionFields
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions keep their places
                key={at}
                condition={condition}
                isReadOnly={!mayChange}
                onChange={(changed) =>
                  setTable({
                    ...table,
                    exit: table.exit.map((one, index) => (index === at ? { ...one, ...changed } : one)),
                  })
                }
              />
            ))}
          </Stack>
        </Part>
        {faults.map(({ pointer, detail }) => (
          <Text key={pointer} role="alert" c="var(--bad)">
            {detail}
          </Text>
        ))}
        {isChanged && faults.length === 0 && (
          <ComparisonPart before={content} after={table} years={rules.years} />
        )}
        {mayChange && isChanged && (
          <Group>
            <Button
              disabled={faults.length > 0}
              loading={add.isPending}
              onClick={() =>
                add.mutate({
                  body: { after: own ? { ruleTableId: own.ruleTableId } : null, preset, content: table },
                })
              }
            >
              {own ? 'Сохранить новой редакцией' : 'Сохранить как наше правило'}
            </Button>
            <Button variant="default" onClick={() => setTable(content)}>
              Вернуть как было
            </Button>
          </Group>
        )}
      </Stack>
    </>
  )
}
