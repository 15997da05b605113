import { Alert, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { listOrganizations } from '#organizations/contract.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getOrganizationWork, settleOrganizationWork } from '../../board-contract.ts'
import type { OrganizationWork } from '../../domain/views/organization-work-view.ts'
import { ReleaseForm } from '../schedule/release-form.tsx'

const tasks = ['открытое поручение', 'открытых поручения', 'открытых поручений'] as const

/** Before an organisation is closed: what will be left of its tasks. */
export function OpenTasksNotice({ organizationId }: { organizationId: number }) {
  const counts = useAnswer(getOrganizationWork, { params: { organizationId } }).data?.counts
  if (counts === undefined || counts.unsettled === 0) return null
  return (
    <Alert title={`Остаётся ${plural(counts.unsettled, tasks)}`} mb="md">
      Закрытие их не снимет. Когда организация перестанет работать, на её странице можно будет снять их с
      контроля или передать правопреемнику.
    </Alert>
  )
}

/** On the page of a closed organisation: its open tasks are taken off control, or handed on first. */
export function SettleOrganization({
  organizationId,
  mergedIntoId,
  counts,
}: {
  organizationId: number
  mergedIntoId: number | null
  counts: OrganizationWork['counts']
}) {
  const may = useMay()
  const [isOpen, setOpen] = useState(true)
  const [passTo, setPassTo] = useState<string | null>(mergedIntoId === null ? null : String(mergedIntoId))
  const organizations = useAnswer(listOrganizations, {}).data?.organizations ?? []
  const settle = useAction(settleOrganizationWork, {
    said: ({ released, passed }) =>
      passed > 0
        ? `Передано поручений: ${passed}, снято с контроля: ${released}`
        : `Снято с контроля: ${released}`,
  })
  if (!may('plans.task.review') || counts.unsettled === 0 || !isOpen) return null
  return (
    <Alert title={`У закрытой организации ${plural(counts.unsettled, tasks)}`}>
      <Stack gap="sm">
        <Text size="sm">
          Снимите их с контроля. Если работу продолжает другая организация, выберите её: она получит те же
          поручения с теми же сроками.
        </Text>
        <Select
          label="Кому передать"
          placeholder="Никому"
          maw="30rem"
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: кому передать' }}
          searchable
          nothingFoundMessage="Не найдено"
          data={organizations.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
          value={passTo}
          onChange={setPassTo}
        />
        <ReleaseForm
          isPending={settle.isPending}
          onCancel={() => setOpen(false)}
          onSend={(release) =>
            settle.mutate({
              params: { organizationId },
              body: { ...release, passTo: passTo === null ? null : Number(passTo) },
            })
          }
        />
      </Stack>
    </Alert>
  )
}
