import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconPencil } from '@tabler/icons-react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { PageButton, useGo } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { copyPlan, openAmendment } from '../../amendment-contract.ts'
import { shiftHorizon } from '../../domain/pattern/shift-years.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { horizonWords } from '../plan-words.ts'

/** Changing an approved plan, and making the next one after its pattern. */
export function AmendMenu({ plan }: { plan: PlanView }) {
  return (
    <>
      {plan.status === 'approved' && <AmendButton plan={plan} />}
      <CopyMenu plan={plan} />
    </>
  )
}

function AmendButton({ plan }: { plan: PlanView }) {
  const go = useGo()
  const open = useAction(openAmendment, { onDone: ({ planId }) => go(`/plans/${planId}`) })
  const pencil = <IconPencil size={16} aria-hidden />
  if (plan.amendmentId !== null) {
    return (
      <PageButton to={`/plans/${plan.amendmentId}`} leftSection={pencil}>
        Продолжить изменения
      </PageButton>
    )
  }
  return (
    <Button
      variant="default"
      leftSection={pencil}
      loading={open.isPending}
      onClick={() => open.mutate({ params: { planId: plan.id } })}
    >
      Внести изменения
    </Button>
  )
}

function CopyMenu({ plan }: { plan: PlanView }) {
  const go = useGo()
  const copy = useAction(copyPlan, {
    said: ({ markedRows }) =>
      markedRows === 0
        ? 'Черновик создан, годы перенесены'
        : `Черновик создан. Проверьте сами: ${plural(markedRows, ['строку', 'строки', 'строк'])}`,
    onDone: ({ planId }) => go(`/plans/${planId}`),
  })
  const { horizon } = plan
  if (horizon === null || !isPlainDate(horizon.startsOn) || !isPlainDate(horizon.endsOn)) return null
  const { kind, startsOn, endsOn } = horizon
  const length = kind === 'school-year' ? 1 : Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) + 1
  const steps = [...new Set([length, 1])].filter((years) => years <= 10)
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          loading={copy.isPending}
          leftSection={<IconCopy size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Новый по образцу
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((years) => (
          <Menu.Item
            key={years}
            onClick={() => copy.mutate({ params: { planId: plan.id }, body: { years } })}
          >
            На {horizonWords(shiftHorizon({ kind, startsOn, endsOn }, years))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
