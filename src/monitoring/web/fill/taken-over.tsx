import { Button, Group, Text } from '@mantine/core'
import { plural } from '#web-kit/plural.ts'
import type { Answers } from '../../domain/form/answers.ts'
import { confirmed } from '../../domain/form/change-answers.ts'
import classes from './fill.module.css'

type Props = { answers: Answers; onChange: (answers: Answers) => void; readOnly: boolean }

/** How much of the form the program has put down, and one press that confirms it all. */
export function TakenOver({ answers, onChange, readOnly }: Props) {
  const keys = Object.keys(answers.taken ?? {})
  if (keys.length === 0 || readOnly) return null
  return (
    <Group justify="space-between" gap="sm" className={`${classes.taken} on-paper-hidden`}>
      <Text size="sm" maw="44rem">
        Подставлено из реестра или прошлого периода: {plural(keys.length, ['ответ', 'ответа', 'ответов'])}.
        Проверьте каждый: подставленное отмечено и не считается заполненным, пока вы его не подтвердите или не
        исправите.
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => onChange(confirmed(answers, keys))}>
        Подтвердить все
      </Button>
    </Group>
  )
}

/** The mark beside one answer that the program has put down. */
export function TakenMark({
  answers,
  onChange,
  readOnly,
  field,
  label,
}: Props & { field: string; label: string }) {
  const from = answers.taken?.[field]
  if (from === undefined) return null
  return (
    <Group gap="xs" mt={4} className={classes.takenMark ?? ''}>
      <Text size="sm">
        {from === 'registry' ? 'Подставлено из реестра' : 'Подставлено из прошлого периода'}
      </Text>
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          className="on-paper-hidden"
          aria-label={`Подтвердить: ${label}`}
          onClick={() => onChange(confirmed(answers, [field]))}
        >
          Подтвердить
        </Button>
      )}
    </Group>
  )
}
