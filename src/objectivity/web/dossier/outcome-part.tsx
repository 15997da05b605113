import { Button, Group, List, MultiSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type Cause, causes } from '../../domain/dossier/causes.ts'
import { type Outcome, outcomes } from '../../domain/dossier/dossier.ts'
import { concludeDossier, type DossierView, dossierSchema, reopenDossier } from '../../dossier-contract.ts'
import { causeHelp, causeNames } from '../../texts/causes.ru.ts'
import { outcomeNames } from '../../texts/dossier.ru.ts'
import { DossierFiles } from './dossier-files.tsx'

/** What the authority has concluded, why, by which document. */
export function OutcomePart({ dossier, mayManage }: { dossier: DossierView; mayManage: boolean }) {
  const { organizationId, dossierId, version, state } = dossier
  const reopen = useAction(reopenDossier, { said: 'Итог снят' })
  if (state === 'closed') {
    return (
      <Part
        title="Итог"
        acts={
          mayManage && (
            <Button
              variant="default"
              loading={reopen.isPending}
              onClick={() => reopen.mutate({ params: { organizationId, dossierId }, body: { version } })}
            >
              Снять итог
            </Button>
          )
        }
      >
        <Stack gap="md">
          <OutcomeFacts dossier={dossier} />
          <HelpWords causes={dossier.causes} />
          <Help dossier={dossier} />
          <DossierFiles dossier={dossier} side="authority" mayChange={mayManage} />
        </Stack>
      </Part>
    )
  }
  if (!mayManage || state === 'draft') return null
  return (
    <Part title="Итог">
      {state === 'handed-over' ? (
        <Text c="dimmed">Итог записывают после ответа школы или когда срок ответа прошёл.</Text>
      ) : (
        <OutcomeForm dossier={dossier} />
      )}
    </Part>
  )
}

/** Where help begins, by the causes that are named. */
function HelpWords({ causes: named }: Pick<DossierView, 'causes'>) {
  if (named.length === 0) return null
  return (
    <div>
      <Text fw={600}>С чего начать помощь</Text>
      <List>
        {named.map((cause) => (
          <List.Item key={cause}>
            {causeNames[cause]}: {causeHelp[cause].slice(0, 1).toLowerCase()}
            {causeHelp[cause].slice(1)}.
          </List.Item>
        ))}
      </List>
    </div>
  )
}

/** The help to the school: the case there is, or the way to begin one. */
function Help({ dossier: { organizationId, dossierId, outcome, supportCase } }: { dossier: DossierView }) {
  const may = useMay()
  if (supportCase !== null) {
    const { caseId, openedOn, closedOn } = supportCase
    const till = closedOn === null ? '' : `, завершено ${dateWords(closedOn)}`
    return (
      <Text>
        <PageLink to={`/support/cases/${organizationId}/${caseId}`}>
          Сопровождение школы по этому досье
        </PageLink>
        {` — начато ${dateWords(openedOn)}${till}.`}
      </Text>
    )
  }
  if (outcome === null || outcome === 'explained' || !may('support.case.manage')) return null
  return (
    <Group className="on-paper-hidden">
      <PageButton
        to="/support/cases"
        search={{ school: String(organizationId), dossier: String(dossierId) }}
        variant="default"
      >
        Начать сопровождение по этому досье
      </PageButton>
    </Group>
  )
}

function OutcomeFacts({ dossier }: { dossier: DossierView }) {
  const { outcome, outcomeReason, outcomeDocument, closedOn, closerName } = dossier
  return (
    <Facts
      lines={[
        ['Итог', outcome && outcomeNames[outcome]],
        ['Основание', outcomeReason],
        ['Документ', outcomeDocument],
        ['Причины', dossier.causes.map((cause) => causeNames[cause]).join('; ')],
        ['Кто и когда', closedOn && `${closerName ?? ''}, ${dateWords(closedOn)}`],
      ]}
    />
  )
}

type Values = { outcome: Outcome; outcomeReason: string; outcomeDocument: string; causes: Cause[] }

function OutcomeForm({ dossier }: { dossier: DossierView }) {
  const { organizationId, dossierId } = dossier
  const form = useForm<Values>({
    initialValues: { outcome: 'explained', outcomeReason: '', outcomeDocument: '', causes: [] },
  })
  const { stored, onProblem, forget } = useCollision(dossierSchema)
  const save = useAction(concludeDossier, { form, said: 'Итог записан', onProblem })
  const send = (version: number) => {
    forget()
    const { outcomeDocument, ...said } = form.getValues()
    save.mutate({
      params: { organizationId, dossierId },
      body: { ...said, version, outcomeDocument: outcomeDocument.trim() || null },
    })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(dossier.version))}>
      <Stack maw="46rem">
        <Radio.Group label="Чем кончилось" required {...form.getInputProps('outcome')}>
          <Stack gap="xs" mt="xs">
            {outcomes.map((value) => (
              <Radio key={value} value={value} label={outcomeNames[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea label="Основание" autosize minRows={2} required {...form.getInputProps('outcomeReason')} />
        <TextInput
          label="Документ"
          placeholder="Приказ от 01.12.2026 № 214"
          {...form.getInputProps('outcomeDocument')}
        />
        <MultiSelect
          label="Причины"
          description="По ним выбирают, чем помочь школе."
          data={causes.map((value) => ({ value, label: causeNames[value] }))}
          {...form.getInputProps('causes')}
        />
        <DossierFiles dossier={dossier} side="authority" mayChange />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={forget}>
            <OutcomeFacts dossier={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Записать итог
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
