import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { trackNames } from '#plans/texts.ru.ts'
import { dateWords } from '#web-kit/date-words.ts'
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
import { type FindingChain, type FindingView, getFinding, moveFindingAway } from '../../contract.ts'
import { figureSourceNames } from '../../texts.ru.ts'
import { OrdersOfDecision } from '../decision/papers-of-decision.tsx'
import { RecommendationLine } from '../recommendation/recommendation-line.tsx'
import classes from '../rows.module.css'
import { FindingBadge } from '../state-badges.tsx'
import { EditFinding } from './edit-finding.tsx'

/** The chain of one finding: what was found, recommended, decided, and what came of it. */
export function FindingPage() {
  const answer = useAnswer(getFinding, { params: { findingId: useAddressId('findingId') } })
  return (
    <Loaded answer={answer} lines={14}>
      {(chain) => (
        <>
          <PageHeader
            title="Находка"
            above={<PageLink to="/cycle">Меры и эффект</PageLink>}
            meaning={chain.finding.organizationName}
          />
          <Stack>
            <Found chain={chain} />
            <Recommended chain={chain} />
            <Helped chain={chain} />
            <Decided chain={chain} />
            <Effect chain={chain} />
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Found({ chain: { finding, analysisTitle } }: { chain: FindingChain }) {
  const [isChanging, setChanging] = useState(false)
  const { analysisId, link, cause } = finding
  return (
    <Part title="1. Что обнаружено">
      <Stack gap="sm">
        <Group gap="sm">
          <FindingBadge state={finding.state} />
          {finding.removed && <Text size="sm">Находка удалена</Text>}
        </Group>
        <Text>{finding.what}</Text>
        <Facts
          lines={[
            ['Предполагаемая причина', cause],
            ['Направление', trackNames[finding.track]],
            [
              'Откуда',
              link === null ? (
                figureSourceNames[finding.source]
              ) : (
                <PageLink key="link" to={link}>
                  {figureSourceNames[finding.source]}
                </PageLink>
              ),
            ],
            [
              'Анализ',
              analysisTitle === null ? null : (
                <PageLink key="analysis" to={`/cycle/analyses/${analysisId}`}>
                  {analysisTitle}
                </PageLink>
              ),
            ],
            ['Внесена', `${dateWords(finding.foundOn)}, ${finding.foundBy}`],
          ]}
        />
        {isChanging ? (
          <EditFinding finding={finding} onDone={() => setChanging(false)} />
        ) : (
          <FindingActs finding={finding} onChange={() => setChanging(true)} />
        )}
      </Stack>
    </Part>
  )
}

function FindingActs({ finding, onChange }: { finding: FindingView; onChange: () => void }) {
  const may = useMay()
  const { findingId, version } = finding
  const params = { findingId }
  const restore = useAction(moveFindingAway, { said: 'Находка возвращена' })
  const remove = useAction(moveFindingAway, {
    onDone: (removed) =>
      offerUndo('Находка удалена', () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      ),
  })
  if (!may('cycle.analysis.manage')) return null
  if (finding.removed) {
    return (
      <Group className="on-paper-hidden">
        <Button
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate({ params, body: { version, removed: false } })}
        >
          Вернуть находку
        </Button>
      </Group>
    )
  }
  return (
    <Group gap="xs" className="on-paper-hidden">
      <Button variant="default" onClick={onChange}>
        Изменить
      </Button>
      {finding.state === 'open' && (
        <Button
          variant="subtle"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params, body: { version, removed: true } })}
        >
          Удалить
        </Button>
      )}
    </Group>
  )
}

function Recommended({ chain: { finding, recommendations } }: { chain: FindingChain }) {
  const may = useMay()
  return (
    <Part
      title="2. Что рекомендовано"
      acts={
        may('cycle.recommendation.manage') &&
        !finding.removed && (
          <PageButton
            to="/cycle/recommendations/add"
            search={{ findings: String(finding.findingId) }}
            variant="default"
            size="compact-md"
          >
            Дать рекомендацию
          </PageButton>
        )
      }
    >
      {recommendations.length === 0 ? (
        <Text c="dimmed">Рекомендаций пока нет.</Text>
      ) : (
        <ul className={classes.rows}>
          {recommendations.map((one) => (
            <li key={one.recommendationId}>
              <RecommendationLine recommendation={one} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

/** Help for the school that goes with the finding; nothing where there is none. */
function Helped({ chain: { cases } }: { chain: FindingChain }) {
  if (cases.length === 0) return null
  return (
    <Part title="Помощь школе">
      <ul className={classes.rows}>
        {cases.map(({ link, basis, standing, openedOn, adviserName, isByGround }) => (
          <li key={link}>
            <PageLink to={link}>Сопровождение: {basis.toLowerCase()}</PageLink>
            <Text size="sm" c="dimmed">
              {standing}, начато {dateWords(openedOn)}
              {adviserName !== null && `, куратор ${adviserName}`}.
              {isByGround && ' Основание то же, что у находки.'}
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Decided({ chain: { finding, decisions } }: { chain: FindingChain }) {
  const may = useMay()
  return (
    <Part
      title="3. Что решено"
      acts={
        may('cycle.decision.manage') &&
        decisions.length === 0 &&
        !finding.removed && (
          <PageButton
            to="/cycle/decisions/add"
            search={{ findings: String(finding.findingId) }}
            variant="default"
            size="compact-md"
          >
            Принять решение
          </PageButton>
        )
      }
    >
      {decisions.length === 0 ? (
        <Text c="dimmed">Решения пока нет.</Text>
      ) : (
        <ul className={classes.rows}>
          {decisions.map(({ decisionId, title, requisites, measureCount, doneCount, actions }) => (
            <li key={decisionId}>
              <PageLink to={`/cycle/decisions/${decisionId}`}>
                {requisites} «{title}»
              </PageLink>
              <Text size="sm" c="dimmed">
                {measureCount === 0 ? 'Мер нет.' : `Выполнено мер: ${doneCount} из ${measureCount}.`}
              </Text>
              {actions.map(({ planId, actionId, title: point }) => (
                <Text key={actionId} size="sm">
                  По плану: <PageLink to={`/plans/${planId}`}>{point}</PageLink>
                </Text>
              ))}
              {may('templates.paper.read') && <OrdersOfDecision decisionId={decisionId} />}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Effect({ chain: { decisions, reviews } }: { chain: FindingChain }) {
  const may = useMay()
  if (!may('cycle.analysis.read')) return null
  return (
    <Part title="4. Что изменилось">
      {reviews.length === 0 ? (
        <Text c="dimmed">
          {decisions.length === 0
            ? 'Эффект оценивают после решения и мер, когда есть результаты следующего года.'
            : 'Эффект ещё не оценивали.'}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {reviews.map(({ reviewId, figureName, years, verdict, sentence }) => (
            <li key={reviewId}>
              <PageLink to={`/cycle/effect/${reviewId}`}>
                {figureName}: {years} годы
              </PageLink>
              <Text size="sm">
                {verdict}. {sentence}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
