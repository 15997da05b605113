import '@mantine/spotlight/styles.layer.css'
import { Button, Kbd } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listOrganizations } from '#organizations/contract.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { rail } from './rail.ts'

const MOST_SHOWN = 12

/** Ctrl K: pages and organisations by any part of their names. */
export function SearchEverything() {
  const [isOpen, setOpen] = useState(false)
  const found = useFindable(isOpen)
  return (
    <>
      <Button
        variant="default"
        onClick={spotlight.open}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-keyshortcuts="Control+K"
      >
        <span className="wide-only">Поиск</span>
        <Kbd size="xs" ml={8} visibleFrom="md" aria-hidden>
          Ctrl K
        </Kbd>
      </Button>
      <Spotlight
        actions={found}
        shortcut={['mod + K']}
        limit={MOST_SHOWN}
        scrollable
        maxHeight={420}
        nothingFound="Ничего не найдено"
        highlightQuery
        onSpotlightOpen={() => setOpen(true)}
        transitionProps={{ duration: 0 }}
        searchProps={{
          placeholder: 'Страница или организация',
          'aria-label': 'Поиск по системе',
          leftSection: <IconSearch size={18} aria-hidden />,
        }}
      />
    </>
  )
}

function useFindable(isOpen: boolean): SpotlightActionGroupData[] {
  const may = useMay()
  const navigate = useNavigate()
  const organizations = useAnswer(
    listOrganizations,
    {},
    { when: isOpen && may('organizations.registry.read') },
  )
  const go = (to: string) => () => void navigate({ to, search: {} })
  return [
    {
      group: 'Страницы',
      actions: rail
        .filter((entry) => entry.may === undefined || may(entry.may))
        .map(({ to, label, keywords = '', icon: Icon }) => ({
          id: to,
          label,
          keywords,
          leftSection: <Icon size={18} aria-hidden />,
          onClick: go(to),
        })),
    },
    {
      group: 'Организации',
      actions: (organizations.data?.organizations ?? []).map((one) => ({
        id: `organization-${one.organizationId}`,
        label: one.shortName,
        description: `${organizationTypeNames[one.type]} · ${one.fullName}`,
        onClick: go(`/organizations/${one.organizationId}`),
      })),
    },
  ]
}
