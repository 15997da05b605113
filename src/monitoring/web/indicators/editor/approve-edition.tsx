import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import {
  approveMethodology,
  getMethodologyChoices,
  type MethodologyCard,
} from '../../../methodologies-contract.ts'

/** The draft becomes an edition in force: by an act, from a school year on. */
export function ApproveEdition({ card }: { card: MethodologyCard }) {
  const may = useMay()
  const [current] = useSchoolYear()
  const [approvedOn, setApprovedOn] = useState<PlainDate | null>(todayHere())
  const [actId, setActId] = useState('')
  const [actWords, setActWords] = useState('')
  const [fromYear, setFromYear] = useState<number>(current)
  const choices = useAnswer(getMethodologyChoices, {}, { when: may('monitoring.methodology.approve') })
  const approve = useAction(approveMethodology, { said: 'Редакция утверждена, показатели рассчитаны' })
  if (card.edition.approvedOn !== null || !may('monitoring.methodology.approve')) return null
  const acts = choices.data?.acts ?? []
  return (
    <Part title={`Утвердить редакцию ${card.edition.number}`}>
      <Stack maw="44rem">
        <NativeSelect
          label="Акт из реестра документов"
          data={[
            { value: '', label: acts.length === 0 ? 'В реестре подходящих актов нет' : 'Нет в реестре' },
            ...acts.map((one) => ({ value: String(one.actId), label: one.words })),
          ]}
          value={actId}
          onChange={(event) => setActId(event.currentTarget.value)}
        />
        {actId === '' && (
          <TextInput
            label="Каким актом утверждена"
            description="Например: приказ управления образования от 01.09.2026 № 12"
            value={actWords}
            onChange={(event) => setActWords(event.currentTarget.value)}
            required
          />
        )}
        <Group align="flex-start">
          <DateField label="Дата утверждения" value={approvedOn} onChange={setApprovedOn} required w={200} />
          <NativeSelect
            label="Действует с учебного года"
            data={[current - 2, current - 1, current, current + 1].map((year) => ({
              value: String(year),
              label: schoolYearName(schoolYear(year)),
            }))}
            value={String(fromYear)}
            onChange={(event) => setFromYear(Number(event.currentTarget.value))}
          />
        </Group>
        <Text size="sm" c="dimmed">
          После утверждения редакция не меняется. Показатели с этого года посчитаются по ней; прежние годы
          останутся со своей редакцией.
        </Text>
        <Group>
          <Button
            loading={approve.isPending}
            disabled={approvedOn === null || (actId === '' && actWords.trim() === '')}
            onClick={() =>
              approvedOn !== null &&
              approve.mutate({
                params: { methodologyId: card.methodologyId },
                body: {
                  version: card.version,
                  approvedOn,
                  actId: actId === '' ? null : Number(actId),
                  actWords,
                  fromYear,
                },
              })
            }
          >
            Утвердить
          </Button>
        </Group>
      </Stack>
    </Part>
  )
}
