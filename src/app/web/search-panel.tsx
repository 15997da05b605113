import '@mantine/spotlight/styles.layer.css'
import {
  Spotlight,
  type SpotlightActionGroupData,
  type SpotlightFilterFunction,
  spotlight,
} from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { listWorks } from '#assessment/results-contract.ts'
import { listActs } from '#documents/contract.ts'
import { actKindNames } from '#documents/texts.ru.ts'
import { listOrganizations } from '#organizations/contract.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { listPlans } from '#plans/contract.ts'
import { planKindNames } from '#plans/texts.ru.ts'
import { horizonWords } from '#plans/web/plan-words.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { textHoldsWords } from '#web-kit/plain-letters.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { railOf } from './rail.ts'
import classes from './search-panel.module.css'

const MOST_SHOWN = 12

/** What Ctrl K opens: pages, plans, organisations, works and acts by any words of their names. Loaded at the first opening. */
export function SearchPanel({ opening }: { opening: number }) {
  const found = useFindable()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new opening opens
  useEffect(() => spotlight.open(), [opening])
  return (
    <Spotlight
      title="Поиск по системе"
      classNames={{ header: 'seen-by-readers-only', actionDescription: classes.description ?? '' }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      actions={found}
      filter={searched}
      shortcut={null}
      scrollable
      maxHeight={420}
      nothingFound="Ничего не найдено"
      transitionProps={{ duration: 0 }}
      searchProps={{
        placeholder: 'Страница, план, организация, работа или документ',
        'aria-label': 'Поиск по системе',
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  )
}

function useFindable(): SpotlightActionGroupData[] {
  const may = useMay()
  const navigate = useNavigate()
  const plans = useAnswer(listPlans, {}, { when: may('plans.plan.read') })
  const organizations = useAnswer(listOrganizations, {}, { when: may('organizations.registry.read') })
  const acts = useAnswer(listActs, {}, { when: may('documents.act.read') })
  const works = useAnswer(listWorks, {}, { when: may('assessment.results.read') })
  const go = (to: string) => () => void navigate({ to, search: {} })
  return [
    {
      group: 'Страницы',
      actions: railOf(may).map(({ to, label, keywords = '', icon: Icon }) => ({
        id: to,
        label,
        keywords,
        leftSection: <Icon size={18} aria-hidden />,
        onClick: go(to),
      })),
    },
    {
      group: 'Планы',
      actions: (plans.data?.plans ?? []).map((plan) => ({
        id: `plan-${plan.id}`,
        label: plan.title,
        description: `${planKindNames[plan.kind]}, ${horizonWords(plan.horizon)}`,
        onClick: go(`/plans/${plan.id}`),
      })),
    },
    {
      group: 'Организации',
      actions: (organizations.data?.organizations ?? []).map((one) => ({
        id: `organization-${one.organizationId}`,
        label: one.shortName,
        description: one.fullName,
        keywords: organizationTypeNames[one.type],
        onClick: go(`/organizations/${one.organizationId}`),
      })),
    },
    {
      group: 'Результаты',
      actions: (works.data?.works ?? []).map(({ workId, title, whole, own }) => ({
        id: `work-${workId}`,
        label: title,
        description: `Участников: ${(own ?? whole)?.participants ?? 0}`,
        keywords: 'результаты работа показатели',
        onClick: go(`/results/works/${workId}`),
      })),
    },
    {
      group: 'Документы',
      actions: (acts.data?.acts ?? []).map((act) => ({
        id: `act-${act.actId}`,
        label: act.title,
        description: [
          actKindNames[act.kind],
          act.signedOn === null ? '' : `от ${dateWords(act.signedOn)}`,
          act.number === null ? '' : `№ ${act.number}`,
          act.organizationName,
        ]
          .filter((part) => part !== '')
          .join(' '),
        keywords: act.tags.join(' '),
        onClick: go(`/documents/${act.actId}`),
      })),
    },
  ]
}

/** Before anything is typed, the pages; then whatever holds every word. */
const searched: SpotlightFilterFunction = (search, groups) => {
  const words = search.trim()
  let left = MOST_SHOWN
  return groups.flatMap((group) => {
    if (!('actions' in group)) return []
    const fitting = group.actions.filter(({ label, description, keywords }) =>
      words === ''
        ? group.group === 'Страницы'
        : textHoldsWords([label, description, keywords].join(' '), words),
    )
    // What is called so stands before what only has to do with it.
    const isNamed = ({ label }: { label?: string }) => words !== '' && textHoldsWords(label ?? '', words)
    const actions = [...fitting].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a))).slice(0, left)
    left -= actions.length
    return actions.length === 0 ? [] : [{ group: group.group, actions }]
  })
}
