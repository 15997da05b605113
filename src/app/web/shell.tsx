import { AppShell, Box, Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Me } from '#access/contract.ts'
import { NoticeBell } from '#reminders/web/notice-bell.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { MunicipalityName } from './municipality-name.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { PersonMenu } from './person-menu.tsx'
import { RailLinks } from './rail-links.tsx'
import { SchoolYearSwitch } from './school-year-switch.tsx'
import { SearchEverything } from './search-everything.tsx'
import classes from './shell.module.css'
import { usePaperLines } from './use-paper-lines.ts'

/** The frame of the work: rail on the left, bar on top, the page in between. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const [isOpen, { toggle, close }] = useDisclosure()
  const { pathname } = useLocation()
  usePaperLines(me.name)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to close the rail on a phone
  useEffect(close, [pathname])

  return (
    <AppShell
      header={{ height: '3.5rem' }}
      navbar={{ width: '14rem', breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={0}
      transitionDuration={0}
    >
      <a className="skip-link" href="#content">
        К содержанию страницы
      </a>
      <AppShell.Header className={classes.header ?? ''}>
        <Group gap="xs" wrap="nowrap" miw={0} className={classes.names ?? ''}>
          <Burger
            hiddenFrom="md"
            size="sm"
            opened={isOpen}
            onClick={toggle}
            aria-label={isOpen ? 'Скрыть разделы' : 'Показать разделы'}
            aria-expanded={isOpen}
          />
          <Group gap="xs" wrap="nowrap" miw={0} align="baseline">
            <Text fw={650} className={classes.product ?? ''}>
              МСОКО
            </Text>
            <MunicipalityName />
          </Group>
        </Group>
        <Group gap={4} wrap="nowrap">
          <SearchEverything />
          <Box visibleFrom="sm">
            <SchoolYearSwitch />
          </Box>
          <NoticeBell />
          <AppearanceMenu />
          <PersonMenu me={me} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Разделы" className={classes.rail ?? ''}>
        <Box hiddenFrom="sm" px="xs" pb="sm">
          <SchoolYearSwitch />
        </Box>
        <RailLinks />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main ?? ''}>
        <OfflineNotice />
        <Box className={classes.page ?? ''}>{children}</Box>
      </AppShell.Main>
    </AppShell>
  )
}
