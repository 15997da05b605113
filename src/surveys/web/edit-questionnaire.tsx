import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { plural } from '#web-kit/plural.ts'
import { itemsOf } from '../domain/questionnaire/items.ts'
import type { Item, Questionnaire } from '../domain/questionnaire/questionnaire.ts'
import { QuestionnaireView } from './questionnaire-view.tsx'

/** What is asked, to be read and reworded: words of items change, items go and come; scales stay as they are. */
export function EditQuestionnaire({
  questionnaire,
  onChange,
}: {
  questionnaire: Questionnaire
  onChange: (questionnaire: Questionnaire) => void
}) {
  const [standing, setStanding] = useState<'closed' | 'seen' | 'edited'>('closed')
  const count = itemsOf(questionnaire).length
  const acts = (
    <Group gap="xs">
      <Text size="sm">В анкете {plural(count, ['вопрос', 'вопроса', 'вопросов'])}.</Text>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={standing === 'seen'}
        onClick={() => setStanding(standing === 'seen' ? 'closed' : 'seen')}
      >
        {standing === 'seen' ? 'Скрыть вопросы' : 'Показать вопросы'}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={standing === 'edited'}
        onClick={() => setStanding(standing === 'edited' ? 'closed' : 'edited')}
      >
        {standing === 'edited' ? 'Готово' : 'Поправить вопросы'}
      </Button>
    </Group>
  )
  return (
    <Stack gap="sm">
      {acts}
      {standing === 'seen' && <QuestionnaireView questionnaire={questionnaire} />}
      {standing === 'edited' && <Editor questionnaire={questionnaire} onChange={onChange} />}
    </Stack>
  )
}

type Section = Questionnaire['sections'][number]

function Editor({
  questionnaire,
  onChange,
}: {
  questionnaire: Questionnaire
  onChange: (questionnaire: Questionnaire) => void
}) {
  const changeSection = (section: Section, items: readonly Item[]) =>
    onChange({
      ...questionnaire,
      sections: questionnaire.sections
        .map((one) => (one.key === section.key ? { ...section, items: [...items] } : one))
        .filter((one) => one.items.length > 0),
    })
  const awaited = new Set(itemsOf(questionnaire).flatMap(({ when }) => (when ? [when.item] : [])))
  return (
    <Stack gap="md">
      <TextInput
        label="Название анкеты"
        value={questionnaire.title}
        onChange={(event) => onChange({ ...questionnaire, title: event.currentTarget.value })}
      />
      <Textarea
        label="Обращение к тем, кто отвечает"
        autosize
        value={questionnaire.intro}
        onChange={(event) => onChange({ ...questionnaire, intro: event.currentTarget.value })}
      />
      {questionnaire.sections.map((section) => (
        <Stack key={section.key} gap="xs">
          <Title order={3} size="h4">
            {section.title}
          </Title>
          {section.items.map((item, at) => (
            <Group key={item.key} gap="xs" wrap="nowrap" align="flex-start">
              <Textarea
                flex={1}
                autosize
                aria-label={`Вопрос ${at + 1} раздела «${section.title}»`}
                value={item.text}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  changeSection(
                    section,
                    section.items.map((one) => (one.key === item.key ? { ...one, text } : one)),
                  )
                }}
              />
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={`Убрать вопрос: ${item.text}`}
                disabled={awaited.has(item.key)}
                onClick={() =>
                  changeSection(
                    section,
                    section.items.filter(({ key }) => key !== item.key),
                  )
                }
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group gap="xs">
            {questionnaire.scales.map(({ key, steps }) => (
              <Button
                key={key}
                size="compact-sm"
                variant="default"
                onClick={() => changeSection(section, [...section.items, newItem(questionnaire, key)])}
              >
                Вопрос с ответами «{steps[0]?.label}» … «
                {steps.findLast(({ counts }) => counts !== 'aside')?.label}»
              </Button>
            ))}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => changeSection(section, [...section.items, newItem(questionnaire, null)])}
            >
              Вопрос со свободным ответом
            </Button>
          </Group>
        </Stack>
      ))}
    </Stack>
  )
}

function newItem(questionnaire: Questionnaire, scale: string | null): Item {
  const taken = new Set(itemsOf(questionnaire).map(({ key }) => key))
  const key = Array.from({ length: taken.size + 1 }, (_, at) => `own_${at + 1}`).find(
    (one) => !taken.has(one),
  )
  const head = {
    key: key ?? 'own',
    text: 'Новый вопрос',
    when: null,
    source: 'Составлено в муниципалитете',
    provenance: 'own' as const,
  }
  return scale === null ? { kind: 'text', ...head } : { kind: 'scale', ...head, scale }
}
