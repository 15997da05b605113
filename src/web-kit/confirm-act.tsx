import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'

/**
 * Asks before an act that cannot be taken back, naming its object: «Отключить учётную запись?» — «Иванова А. П.».
 * Resolves to whether the person agreed.
 */
export function confirmAct({
  question,
  object,
  consequence,
  act,
  tone = 'ordinary',
}: {
  question: string
  /** The name of the very thing: «СОШ № 5». */
  object: string
  consequence?: ReactNode
  /** The verb on the button: «Отключить». */
  act: string
  tone?: 'ordinary' | 'grave'
}): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: question,
      children: (
        <>
          <Text fw={600}>{object}</Text>
          {consequence && (
            <Text size="sm" mt="xs" component="div">
              {consequence}
            </Text>
          )}
        </>
      ),
      labels: { confirm: act, cancel: 'Не надо' },
      confirmProps: tone === 'grave' ? { color: 'red' } : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    })
  })
}
