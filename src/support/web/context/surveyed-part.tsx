import { Button, Group, Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import type { SurveyedGroup } from '../../domain/profile/surveyed-group.ts'
import { respondentNames } from '../../texts.ru.ts'

/** What surveys of the year have brought, to be taken into the profile. */
export function SurveyedPart({
  year,
  surveyed,
  onTake,
}: {
  year: number
  surveyed: readonly SurveyedGroup[]
  onTake: (groups: readonly SurveyedGroup[]) => void
}) {
  if (surveyed.length === 0) {
    return (
      <Text size="sm" maw="52rem" className="on-paper-hidden">
        {`Завершённых опросов по рисковому профилю за ${year} год у школы нет. `}
        <PageLink to="/surveys">Готовые анкеты для директора, учителей, обучающихся и родителей</PageLink>
        {' есть в «Опросах»: ответы по ним можно взять сюда одной кнопкой.'}
      </Text>
    )
  }
  const usable = surveyed.filter(({ isHidden }) => !isHidden)
  return (
    <Stack gap={4} className="on-paper-hidden">
      {surveyed.map(({ respondent, title, closedOn, count, isHidden }) => (
        <Text key={respondent} size="sm">
          {`${respondentNames[respondent]}: «${title}», завершён ${dateWords(closedOn)}, ${plural(count, ['ответ', 'ответа', 'ответов'])}${isHidden ? ' — группа мала, её ответы не раскрываются и в профиль не входят' : ''}`}
        </Text>
      ))}
      {usable.length > 0 && (
        <Group>
          <Button variant="default" onClick={() => onTake(usable)}>
            Взять ответы из опросов
          </Button>
          <Text size="sm" c="dimmed">
            Внесённое руками по этим группам заменится; ничего не сохранится, пока вы не нажмёте «Сохранить
            профиль».
          </Text>
        </Group>
      )}
    </Stack>
  )
}
