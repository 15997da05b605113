import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { USUAL_SAMPLE } from '../../domain/recheck/choose-works.ts'
import { chooseRecheck, type DossierView } from '../../dossier-contract.ts'
import { RecheckTable } from './recheck-table.tsx'
import { differenceOf, ThirdCheckFrom } from './third-check-from.tsx'
import { ThirdCheckRules } from './third-check-rules.tsx'

/** Works of the school checked again by another expert. */
export function RecheckPart({ dossier, mayManage }: { dossier: DossierView; mayManage: boolean }) {
  const [third, setThird] = useState<string | null>(null)
  return (
    <Part title="Перепроверка работ">
      <Stack gap="lg">
        {dossier.rechecks.length === 0 && (
          <Text c="dimmed" maw="46rem">
            Работы проверяет второй эксперт, который не видит первых баллов. Работы у самой границы отметок
            попадают в отбор всегда.
          </Text>
        )}
        {mayManage && dossier.rechecks.length > 0 && <ThirdCheckFrom chosen={third} onChoose={setThird} />}
        {dossier.rechecks.map(({ workId, title, works }) => (
          <RecheckTable
            key={workId}
            dossier={dossier}
            workId={workId}
            title={title}
            works={works}
            mayManage={mayManage}
            thirdFrom={differenceOf(third)}
          />
        ))}
        {mayManage && <Choose dossier={dossier} />}
        {mayManage && <ThirdCheckRules />}
      </Stack>
    </Part>
  )
}

function Choose({ dossier: { organizationId, dossierId, evidence, rechecks } }: { dossier: DossierView }) {
  const there = new Set(rechecks.map(({ workId }) => workId))
  const free = evidence.cells.filter(({ work, tested }) => tested > 0 && !there.has(work.workId))
  const [workId, setWorkId] = useState<string | null>(null)
  const [rule, setRule] = useState<'all' | 'sample'>('sample')
  const [most, setMost] = useState<number | string>(USUAL_SAMPLE)
  const choose = useAction(chooseRecheck, { said: 'Работы отобраны', onDone: () => setWorkId(null) })
  if (free.length === 0) return null
  return (
    <Stack gap="xs" className="on-paper-hidden">
      <Group align="flex-end" gap="sm">
        <Select
          label="Работа"
          placeholder="Выберите"
          searchable
          w={{ base: '100%', sm: 340 }}
          data={free.map(({ work, counts }) => ({
            value: String(work.workId),
            label: counts.length > 0 ? `${work.title} — есть признаки` : work.title,
          }))}
          value={workId}
          onChange={setWorkId}
        />
        <Select
          label="Сколько работ"
          allowDeselect={false}
          data={[
            { value: 'sample', label: 'Выборка' },
            { value: 'all', label: 'Все работы' },
          ]}
          value={rule}
          onChange={(value) => setRule(value === 'all' ? 'all' : 'sample')}
          w={160}
        />
        {rule === 'sample' && (
          <NumberInput label="Не более" value={most} onChange={setMost} min={1} max={200} w={110} />
        )}
        <Button
          disabled={workId === null}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({
              params: { organizationId, dossierId },
              body: { workId: Number(workId), rule, most: Number(most) || USUAL_SAMPLE },
            })
          }
        >
          Отобрать работы
        </Button>
      </Group>
      {rule === 'sample' && (
        <Text size="sm" c="dimmed">
          Работы в одном балле от границы отметки берутся все, даже если их больше этого числа.
        </Text>
      )}
    </Stack>
  )
}
