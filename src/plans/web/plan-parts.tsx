import { Group, Tabs } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { PageButton } from '#web-kit/page-link.tsx'
import { useFilters } from '#web-kit/use-filters.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import classes from './plan-tabs.module.css'

export type PlanPart = {
  readonly key: string
  readonly title: string
  /** A step on the way of a draft to approval: the page offers the next one below it. */
  readonly isStep?: true
  readonly show: (plan: PlanView) => ReactNode
}

/** The parts of a plan's page as tabs; the open one is in the address. */
export function PlanParts({ plan, parts }: { plan: PlanView; parts: readonly PlanPart[] }) {
  const [{ part: asked }, setFilters] = useFilters(['part'])
  const open = parts.find((part) => part.key === asked) ?? parts[0]
  const list = useRef<HTMLDivElement>(null)
  const isMoving = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a part has been opened
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    // On a narrow screen the chosen tab may be out of sight.
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' })
    // «Дальше» has gone with its part: the keyboard goes on from the new part's tab.
    if (isMoving.current) tab?.focus({ preventScroll: true })
    isMoving.current = false
  }, [open?.key])

  if (open === undefined) return null
  const next = parts[parts.indexOf(open) + 1]
  return (
    <Tabs
      value={open.key}
      onChange={(key) => setFilters({ part: key === parts[0]?.key ? '' : (key ?? '') })}
      keepMounted={false}
      mt="md"
    >
      <Tabs.List
        ref={list}
        mb="md"
        className={`on-paper-hidden ${classes.list}`}
        aria-label="Части страницы плана"
      >
        {parts.map((part) => (
          <Tabs.Tab key={part.key} value={part.key}>
            {part.title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open.key}>
        {open.show(plan)}
        {open.isStep && next?.isStep && (
          <Group
            mt="xl"
            className="on-paper-hidden"
            onClick={() => {
              isMoving.current = true
            }}
          >
            <PageButton
              to={`/plans/${plan.id}`}
              search={{ part: next.key }}
              variant="light"
              rightSection={<IconArrowRight size={16} aria-hidden />}
            >
              Дальше: {next.title.replace(/^\d+\. /, '').toLocaleLowerCase('ru')}
            </PageButton>
          </Group>
        )}
      </Tabs.Panel>
    </Tabs>
  )
}
