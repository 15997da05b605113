import { Autocomplete, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CaseView, getCaseChoices } from '../../case-contract.ts'
import { findConflict } from '../../domain/cases/find-conflict.ts'
import { CaseCollision } from './case-collision.tsx'
import { useCaseMove } from './use-case-move.ts'

/** Who helps: the adviser, with a declaration that nothing speaks against it, and the mentor school. */
export function AdviserPart({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const [isChanging, setChanging] = useState(mayManage && one.adviserName === null && one.state !== 'closed')
  return (
    <Part
      title="Куратор и школа-наставник"
      acts={
        mayManage &&
        !isChanging &&
        one.state !== 'closed' && (
          <Button variant="default" onClick={() => setChanging(true)}>
            Изменить
          </Button>
        )
      }
    >
      {isChanging ? (
        <Form one={one} onDone={() => setChanging(false)} />
      ) : (
        <Facts
          lines={[
            ['Куратор', one.adviserName],
            ['Школа-наставник', one.mentorName],
            ...(mayManage && one.adviserDeclaration
              ? [['Конфликт интересов', one.adviserDeclaration.note ?? 'не заявлен'] as const]
              : []),
          ]}
        />
      )}
    </Part>
  )
}

function Form({ one, onDone }: { one: CaseView; onDone: () => void }) {
  const choices = useAnswer(getCaseChoices, {}).data
  const before = one.adviserDeclaration
  const [name, setName] = useState(one.adviserName ?? '')
  const [declaration, setDeclaration] = useState({
    worksHere: before?.worksHere ?? false,
    worksAtMentor: before?.worksAtMentor ?? false,
    hasRelatives: before?.hasRelatives ?? false,
    note: before?.note ?? null,
  })
  const [opened] = useState(one)
  const mentor = useCaseMove(one, { said: 'Школа-наставник записана', part: (seen) => seen.mentorId })
  const adviser = useCaseMove(one, {
    ...{ said: 'Куратор назначен', onDone, opened },
    part: ({ adviserName, adviserDeclaration }) => [adviserName, adviserDeclaration],
  })
  const person = choices?.people.find((known) => known.name === name)
  const conflicts = findConflict(one, { declaration, organizationIds: person?.organizationIds ?? [] })
  const check = (key: 'worksHere' | 'worksAtMentor' | 'hasRelatives', label: string) => (
    <Checkbox
      label={label}
      checked={declaration[key]}
      onChange={(event) => setDeclaration({ ...declaration, [key]: event.currentTarget.checked })}
    />
  )
  return (
    <Stack maw="46rem">
      <Select
        label="Школа-наставник"
        placeholder="Без наставника"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Без школы-наставника' }}
        data={(choices?.schools ?? [])
          .filter(({ organizationId }) => organizationId !== one.organizationId)
          .map((school) => ({ value: String(school.organizationId), label: school.shortName }))}
        value={one.mentorId === null ? null : String(one.mentorId)}
        onChange={(value) =>
          mentor.send({ to: 'mentor', organizationId: value === null ? null : Number(value) })
        }
      />
      <Autocomplete
        label="Куратор"
        description="Выберите из пользователей или напишите имя."
        required
        data={[...new Set((choices?.people ?? []).map((known) => known.name))]}
        value={name}
        onChange={setName}
      />
      <Text fw={600}>Конфликт интересов: отметьте, если верно</Text>
      {check('worksHere', 'Работает в этой школе')}
      {check('worksAtMentor', 'Работает в школе-наставнике')}
      {check('hasRelatives', 'В школе учатся или работают родственники')}
      <TextInput
        label="Что ещё важно знать"
        value={declaration.note ?? ''}
        onChange={(event) => setDeclaration({ ...declaration, note: event.currentTarget.value || null })}
      />
      {conflicts.length > 0 && (
        <Text role="alert" c="var(--bad)">
          С таким конфликтом интересов куратором быть нельзя: выберите другого человека.
        </Text>
      )}
      <CaseCollision
        collided={mentor.collided ?? adviser.collided}
        lines={(stored) => [
          ['Куратор', stored.adviserName],
          ['Школа-наставник', stored.mentorName],
        ]}
      />
      <Group>
        <Button
          loading={adviser.isPending}
          disabled={name.trim() === '' || conflicts.length > 0}
          onClick={() => adviser.send({ to: 'adviser', name, userId: person?.userId ?? null, declaration })}
        >
          Назначить куратора
        </Button>
        <Button variant="default" onClick={onDone}>
          Закрыть
        </Button>
      </Group>
    </Stack>
  )
}
