import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { caseNames, grammaticalCases } from '../domain/russian/grammatical-case.ts'
import { getNameCases, type NameCasesView, saveNameCases } from '../name-cases-contract.ts'

const asks = {
  genitive: 'кого, чего',
  dative: 'кому, чему',
  accusative: 'кого, что',
  instrumental: 'кем, чем',
  prepositional: 'о ком, о чём',
} as const

/** The full name in cases, for orders and notes: a proposal, which a person puts right once. */
export function OrganizationNameCases({ organizationId }: { organizationId: number }) {
  const may = useMay()
  const answer = useAnswer(getNameCases, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={4}>
      {(view) => (
        <Stack gap="sm">
          <Text size="sm">{standing[view.state]}</Text>
          {may('organizations.registry.manage') ? (
            <CasesForm key={view.version} view={view} />
          ) : (
            <CasesFacts view={view} />
          )}
        </Stack>
      )}
    </Loaded>
  )
}

const standing = {
  proposed: 'Система предлагает эти формы для приказов и справок. Проверьте и сохраните.',
  written: 'Эти формы подставляются в приказы и справки.',
  stale: 'Организацию переименовали: прежние формы не подходят. Проверьте новые и сохраните.',
} as const

function CasesForm({ view: { organizationId, version, cases } }: { view: NameCasesView }) {
  const form = useForm({ initialValues: cases })
  const { stored, onProblem, forget } = useCollision(getNameCases.answer)
  const save = useAction(saveNameCases, { form, said: 'Падежи сохранены', onProblem })
  const send = (seen: number) => {
    forget()
    save.mutate({ params: { organizationId }, body: { version: seen, ...form.getValues() } })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(version))}>
      <Stack gap="sm" maw="52rem">
        {grammaticalCases.map((one) => (
          <TextInput
            key={one}
            label={`${caseNames[one].charAt(0).toUpperCase()}${caseNames[one].slice(1)} (${asks[one]})`}
            maxLength={500}
            {...form.getInputProps(one)}
          />
        ))}
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={forget}>
            <CasesFacts view={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            Сохранить падежи
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function CasesFacts({ view: { cases } }: { view: NameCasesView }) {
  return <Facts lines={grammaticalCases.map((one) => [caseNames[one], cases[one]])} />
}
