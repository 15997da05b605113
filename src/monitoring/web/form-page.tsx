import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type Answers, noAnswers } from '../domain/form/answers.ts'
import { checkAnswers } from '../domain/form/check-answers.ts'
import { type Form, fieldsOf } from '../domain/form/form.ts'
import { findFormFaults } from '../domain/form/form-faults.ts'
import { changeForm, type FormCard, getForm, removeForm, restoreForm } from '../forms-contract.ts'
import { EditChecks } from './editor/edit-checks.tsx'
import { EditFigures } from './editor/edit-figures.tsx'
import { EditSections } from './editor/edit-sections.tsx'
import { saveFormFile } from './editor/import-form.tsx'
import { FormFields } from './fill/form-fields.tsx'

/** One form: its questions, checks and figures, and how it looks to those who fill it in. */
export function FormPage() {
  const formId = useAddressId('formId')
  const answer = useAnswer(getForm, { params: { formId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(card) => <Editor key={`${formId} ${card.version}`} card={card} />}
    </Loaded>
  )
}

function Editor({ card }: { card: FormCard }) {
  const [title, setTitle] = useState(card.title)
  const [purpose, setPurpose] = useState(card.purpose)
  const [content, setContent] = useState<Form>(card.content)
  const [view, setView] = useState('edit')
  const [isStale, setStale] = useState(false)
  const isChanged = title !== card.title || purpose !== card.purpose || content !== card.content
  const save = useAction(changeForm, {
    said: ({ number }) =>
      number > card.number ? `Записана новая версия формы: ${number}` : 'Форма записана',
    onProblem: ({ status }) => {
      if (status === 409) setStale(true)
      return status === 409
    },
  })
  const faults = fieldsOf(content).length === 0 ? [] : findFormFaults(content)
  return (
    <>
      <PageHeader
        title={card.title}
        above={<PageLink to="/collections/forms">Формы сбора</PageLink>}
        meaning={
          <>
            Версия {card.number}, <MomentText at={card.versions[0]?.madeAt} />.{' '}
            {card.frozen
              ? 'По ней уже идёт или прошёл сбор: правка сделает новую версию.'
              : 'Сборов по ней ещё не было.'}
          </>
        }
        actions={<Acts card={card} isChanged={isChanged} />}
      />
      <Stack gap="lg">
        <SegmentedControl
          aria-label="Что показать"
          data={[
            { value: 'edit', label: 'Составление' },
            { value: 'preview', label: 'Как увидит организация' },
          ]}
          value={view}
          onChange={setView}
          style={{ alignSelf: 'flex-start' }}
        />
        {view === 'preview' ? (
          <Preview form={content} />
        ) : (
          <>
            <Paper className="surface" p="lg">
              <Stack maw="44rem">
                <TextInput
                  label="Название формы"
                  value={title}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                  required
                />
                <Textarea
                  label="Для чего она"
                  value={purpose}
                  onChange={(event) => setPurpose(event.currentTarget.value)}
                  autosize
                  minRows={1}
                />
              </Stack>
            </Paper>
            <EditSections form={content} onChange={setContent} />
            <EditChecks form={content} onChange={setContent} />
            <EditFigures form={content} onChange={setContent} />
          </>
        )}
        {faults.length > 0 && (
          <Stack role="alert" gap={4} p="md" bg="var(--bad-ground)" c="var(--bad)">
            <Text fw={600}>Форму пока нельзя записать</Text>
            {faults.map(({ pointer, message }) => (
              <Text size="sm" key={`${pointer} ${message}`}>
                {message}
              </Text>
            ))}
          </Stack>
        )}
        {isStale && (
          <Text role="alert" c="var(--attention)">
            Пока страница была открыта, форму изменил другой человек. Сохраните свой вариант в файл и обновите
            страницу.
          </Text>
        )}
        <Group className="on-paper-hidden">
          <Button
            loading={save.isPending}
            disabled={!isChanged || faults.length > 0 || title.trim() === ''}
            onClick={() =>
              save.mutate({
                params: { formId: card.formId },
                body: { version: card.version, title, purpose, content },
              })
            }
          >
            Записать форму
          </Button>
          {isChanged && (
            <Button
              variant="default"
              onClick={() => {
                setTitle(card.title)
                setPurpose(card.purpose)
                setContent(card.content)
              }}
            >
              Вернуть как было
            </Button>
          )}
          <Button variant="default" onClick={() => saveFormFile({ title, purpose, content })}>
            Сохранить в файл
          </Button>
        </Group>
        <Versions card={card} />
      </Stack>
    </>
  )
}

function Preview({ form }: { form: Form }) {
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const findings = checkAnswers(form, answers, null).filter(({ code }) => code !== 'missing')
  return (
    <FormFields
      form={form}
      answers={answers}
      onChange={setAnswers}
      previous={null}
      findings={findings}
      readOnly={false}
    />
  )
}

function Acts({ card, isChanged }: { card: FormCard; isChanged: boolean }) {
  const go = useGo()
  const params = { formId: card.formId }
  const restore = useAction(restoreForm, { said: 'Форма возвращена' })
  const remove = useAction(removeForm, {
    onDone: ({ version, title }) => {
      offerUndo(`Форма «${title}» удалена`, () => restore.mutate({ params, body: { version } }))
      go('/collections/forms')
    },
  })
  if (card.removed) {
    return (
      <Button onClick={() => restore.mutate({ params, body: { version: card.version } })}>
        Вернуть форму
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, query: { version: card.version } })}
      >
        Удалить
      </Button>
      {!isChanged && fieldsOf(card.content).length > 0 && (
        <PageButton to="/collections/new" search={{ form: String(card.formId) }}>
          Начать сбор
        </PageButton>
      )}
    </>
  )
}

function Versions({ card }: { card: FormCard }) {
  if (card.versions.length < 2) return null
  return (
    <Paper component="section" className="surface" p="lg" aria-label="Версии формы">
      <Title order={2} mb="sm">
        Версии
      </Title>
      <ul>
        {card.versions.map(({ number, frozen, madeAt, makerName }) => (
          <li key={number}>
            {number}: <MomentText at={madeAt} />
            {makerName ? `, ${makerName}` : ''}
            {frozen ? ', использована в сборе' : ''}
          </li>
        ))}
      </ul>
    </Paper>
  )
}
