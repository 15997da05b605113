import { Button, Group, Menu, Paper, Stack, Title } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getOrganization, type OrganizationCard } from '../contract.ts'
import { organizationTypeNames } from '../texts.ru.ts'
import { CloseForm } from './close-form.tsx'
import { EditOrganization } from './edit-organization.tsx'
import { MergeForm } from './merge-form.tsx'
import { OrganizationCodes } from './organization-codes.tsx'
import { OrganizationHistory } from './organization-history.tsx'
import { OrganizationState } from './organization-state.tsx'
import { RenameForm } from './rename-form.tsx'
import { Requisites } from './requisites.tsx'

/** What other contexts have to say about an organisation; the application hands it in. */
export type OrganizationSection = {
  readonly key: string
  readonly title: string
  /** Whether it has something to say to this person about this organisation. */
  readonly isFor?: (organization: OrganizationCard) => boolean
  readonly show: (organization: OrganizationCard) => ReactNode
}

/** One organisation: what it does, requisites, codes, history, and what may be done with it. */
export function OrganizationPage({
  sections = [],
  beforeClosing,
}: {
  sections?: readonly OrganizationSection[]
  /** What a person should know before closing or merging it. */
  beforeClosing?: (organization: OrganizationCard) => ReactNode
}) {
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getOrganization, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(organization) => (
        <Card
          key={organizationId}
          organization={organization}
          sections={sections}
          beforeClosing={beforeClosing}
        />
      )}
    </Loaded>
  )
}

type Act = 'edit' | 'rename' | 'close' | 'merge'

function Card({
  organization,
  sections,
  beforeClosing,
}: {
  organization: OrganizationCard
  sections: readonly OrganizationSection[]
  beforeClosing: ((organization: OrganizationCard) => ReactNode) | undefined
}) {
  const mayManage = useMay()('organizations.registry.manage')
  const [act, setAct] = useState<Act | null>(null)
  const done = () => setAct(null)
  const isOpen = organization.state !== 'closed'
  return (
    <>
      <PageHeader
        title={organization.shortName}
        above={<PageLink to="/organizations">Организации</PageLink>}
        meaning={
          <Stack gap={6} align="flex-start">
            {organization.fullName !== organization.shortName && <span>{organization.fullName}</span>}
            <Group gap="xs">
              <OrganizationState state={organization.state} />
              {organizationTypeNames[organization.type]}
            </Group>
            {organization.mergedIntoId !== null && (
              <span>
                Присоединена к организации{' '}
                <PageLink to={`/organizations/${organization.mergedIntoId}`}>
                  {organization.mergedIntoName}
                </PageLink>
              </span>
            )}
          </Stack>
        }
        actions={
          mayManage &&
          act === null && (
            <>
              <Button onClick={() => setAct('edit')}>Изменить</Button>
              {isOpen && <OtherActs onAct={setAct} />}
            </>
          )
        }
      />
      <Stack gap="lg">
        {act === 'rename' && (
          <Part title="Переименование">
            <RenameForm organization={organization} onDone={done} />
          </Part>
        )}
        {act === 'merge' && (
          <Part title="Присоединение к другой организации">
            {beforeClosing?.(organization)}
            <MergeForm organization={organization} onDone={done} />
          </Part>
        )}
        {act === 'close' && (
          <Part title="Закрытие организации">
            {beforeClosing?.(organization)}
            <CloseForm organization={organization} onDone={done} />
          </Part>
        )}
        {sections
          .filter(({ isFor }) => isFor === undefined || isFor(organization))
          .map(({ key, title, show }) => (
            <Part key={key} title={title}>
              {show(organization)}
            </Part>
          ))}
        <Part title="Сведения">
          {act === 'edit' ? (
            <EditOrganization organization={organization} onDone={done} />
          ) : (
            <Requisites organization={organization} />
          )}
        </Part>
        <Part title="Коды в информационных системах">
          <OrganizationCodes organization={organization} mayManage={mayManage} />
        </Part>
        <Part title="История">
          <OrganizationHistory organization={organization} mayManage={mayManage} />
        </Part>
      </Stack>
    </>
  )
}

function OtherActs({ onAct }: { onAct: (act: Act) => void }) {
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          Другие действия
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct('rename')}>Переименовать</Menu.Item>
        <Menu.Item onClick={() => onAct('merge')}>Присоединить к другой</Menu.Item>
        <Menu.Item onClick={() => onAct('close')}>Закрыть организацию</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" className="surface" p="lg" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  )
}
