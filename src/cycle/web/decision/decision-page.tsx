import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type DecisionView, getDecision, moveDecisionAway } from '../../decision-contract.ts'
import { requisitesOf } from '../../domain/decision-requisites.ts'
import { EffectOfDecision } from '../effect/effect-of-decision.tsx'
import classes from '../rows.module.css'
import { AddMeasures } from './add-measures.tsx'
import { EditDecision } from './edit-decision.tsx'
import { MeasureLine } from './measure-line.tsx'
import { PapersOfDecision } from './papers-of-decision.tsx'

/** One decision: its text, what it answers, what is done by it. */
export function DecisionPage() {
  const answer = useAnswer(getDecision, { params: { decisionId: useAddressId('decisionId') } })
  return (
    <Loaded answer={answer} lines={14}>
      {(decision) => <Decision decision={decision} />}
    </Loaded>
  )
}

function Decision({ decision }: { decision: DecisionView }) {
  const may = useMay()
  const mayManage = may('cycle.decision.manage') && !decision.removed
  return (
    <>
      <PageHeader
        title={decision.title}
        above={<PageLink to="/cycle/decisions">Решения и меры</PageLink>}
        meaning={requisitesOf(decision)}
        actions={
          mayManage && (
            <>
              <PageButton
                to="/papers/new"
                search={{ kind: 'measures-order', subject: `decision:${decision.decisionId}` }}
                variant="default"
              >
                Приказ по шаблону
              </PageButton>
              {decision.measures.length > 0 && (
                <PageButton to={`/cycle/decisions/${decision.decisionId}/effect`}>Оценить эффект</PageButton>
              )}
            </>
          )
        }
      />
      <Stack>
        <Decided decision={decision} />
        {may('templates.paper.read') && <PapersOfDecision decisionId={decision.decisionId} />}
        <Answered decision={decision} />
        <Measures decision={decision} mayManage={mayManage} />
        {may('cycle.analysis.read') && <EffectOfDecision decisionId={decision.decisionId} />}
      </Stack>
    </>
  )
}

function Decided({ decision }: { decision: DecisionView }) {
  const may = useMay()
  const [isChanging, setChanging] = useState(false)
  const { decisionId, version, removed } = decision
  const params = { decisionId }
  const restore = useAction(moveDecisionAway, { said: 'Решение возвращено' })
  const remove = useAction(moveDecisionAway, {
    onDone: (gone) =>
      offerUndo('Решение удалено', () =>
        restore.mutate({ params, body: { version: gone.version, removed: false } }),
      ),
  })
  if (isChanging) return <EditDecision decision={decision} onDone={() => setChanging(false)} />
  return (
    <Part title="Что решено">
      <Stack gap="sm">
        <Text style={{ whiteSpace: 'pre-line' }}>{decision.text}</Text>
        {decision.actTitle !== null && (
          <Facts
            lines={[
              [
                'Документ в реестре',
                <PageLink key="act" to={`/documents/${decision.actId}`}>
                  {decision.actTitle}
                </PageLink>,
              ],
            ]}
          />
        )}
        {may('cycle.decision.manage') && (
          <Group gap="xs" className="on-paper-hidden">
            {removed ? (
              <Button
                variant="default"
                loading={restore.isPending}
                onClick={() => restore.mutate({ params, body: { version, removed: false } })}
              >
                Вернуть решение
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={() => setChanging(true)}>
                  Изменить
                </Button>
                <Button
                  variant="subtle"
                  loading={remove.isPending}
                  onClick={() => remove.mutate({ params, body: { version, removed: true } })}
                >
                  Удалить
                </Button>
              </>
            )}
          </Group>
        )}
      </Stack>
    </Part>
  )
}

function Answered({ decision: { findings } }: { decision: DecisionView }) {
  return (
    <Part title="На что отвечает">
      {findings.length === 0 ? (
        <Text c="dimmed">Решение не связано с находками.</Text>
      ) : (
        <ul className={classes.rows}>
          {findings.map(({ findingId, organizationName, what }) => (
            <li key={findingId}>
              <Text size="sm" component="div">
                <b>{organizationName}.</b> <PageLink to={`/cycle/findings/${findingId}`}>{what}</PageLink>
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Measures({ decision, mayManage }: { decision: DecisionView; mayManage: boolean }) {
  const [isAdding, setAdding] = useState(false)
  const { measures } = decision
  return (
    <Part
      title="Меры"
      acts={
        mayManage &&
        !isAdding && (
          <Button variant="default" size="compact-md" onClick={() => setAdding(true)}>
            Добавить меру
          </Button>
        )
      }
    >
      <Stack>
        {isAdding && <AddMeasures decision={decision} onDone={() => setAdding(false)} />}
        {measures.length === 0 && !isAdding && <Text c="dimmed">Мер пока нет.</Text>}
        <ul className={classes.rows}>
          {measures.map((measure) => (
            <li key={measure.measureId}>
              <MeasureLine measure={measure} />
            </li>
          ))}
        </ul>
      </Stack>
    </Part>
  )
}
