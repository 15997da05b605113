import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CaseView, getCaseChoices, makeCasePlan } from '../../case-contract.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseAction } from './use-case-action.ts'
import { useCaseMove } from './use-case-move.ts'

/** The support plan: one of the plans, with its tasks and reports. */
export function CasePlanPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const mayChange = mayManage && one.state !== 'closed'
  const { plan } = one
  return (
    <Part title="План поддержки">
      {plan ? (
        <Stack gap="xs">
          <PageLink to={`/plans/${plan.planId}`}>{plan.title}</PageLink>
          <Text>
            {plan.isApproved
              ? `Поручений школе: ${plan.total}; отчитались: ${plan.reported}; принято: ${plan.accepted}; просрочено: ${plan.overdue}.`
              : 'Черновик: посмотрите сроки и утвердите его, и школа получит поручения.'}
          </Text>
          {mayChange && <Untie one={one} />}
        </Stack>
      ) : mayChange ? (
        <Choose one={one} />
      ) : (
        <Text c="dimmed">Плана пока нет.</Text>
      )}
    </Part>
  )
}

function Untie({ one }: { one: CaseView }) {
  const move = useCaseMove(one, { said: 'План больше не связан с сопровождением', part: planOf })
  return (
    <Group className="on-paper-hidden">
      <Button size="compact-sm" variant="default" onClick={() => move.send({ to: 'plan', planId: null })}>
        Отвязать план
      </Button>
      <CaseCollision collided={move.collided} lines={planLines} />
    </Group>
  )
}

function Choose({ one }: { one: CaseView }) {
  const plans = useAnswer(getCaseChoices, {}).data?.plans ?? []
  const make = useCaseAction(makeCasePlan, {
    said: 'Черновик плана составлен',
    isNoMatter: (stored) => stored.plan === null,
  })
  const move = useCaseMove(one, { said: 'План связан', part: planOf })
  return (
    <Stack maw="46rem">
      <Text c="dimmed">
        Составьте план по целям: у каждой цели своя строка со сроком, план откроется черновиком среди планов.
        Или выберите готовый.
      </Text>
      <Group align="end">
        <Button
          loading={make.isPending}
          disabled={one.objectiveRows.length === 0}
          onClick={() =>
            make.send(one, ({ organizationId, caseId, version }) => ({
              params: { organizationId, caseId },
              body: { version },
            }))
          }
        >
          Составить план по целям
        </Button>
        {plans.length > 0 && (
          <Select
            label="Готовый план поддержки"
            w={320}
            searchable
            data={plans.map(({ planId, title }) => ({ value: String(planId), label: title }))}
            value={null}
            onChange={(value) => value !== null && move.send({ to: 'plan', planId: Number(value) })}
          />
        )}
      </Group>
      <CaseCollision collided={make.collided ?? move.collided} lines={planLines} />
    </Stack>
  )
}

const planOf = ({ plan }: CaseView) => plan?.planId
const planLines = ({ plan }: CaseView) => [['План поддержки', plan?.title ?? null]] as const
