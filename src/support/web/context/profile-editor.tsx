import { Button, Group, NumberInput, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { downloadProfile, loadProfile, type ProfileView, saveProfile } from '../../context-contract.ts'
import {
  factors,
  type GroupAnswers,
  respondents,
  type Significance,
  significances,
} from '../../domain/profile/risk-profile.ts'
import { type SurveyedGroup, withSurveyed } from '../../domain/profile/surveyed-group.ts'
import { factorNames, respondentNames, significanceNames } from '../../texts.ru.ts'
import { SurveyedPart } from './surveyed-part.tsx'

const MOST_BYTES = 2 * 1024 * 1024

/** Answers of the groups put together: by hand, from a table, from surveys; the official significance stands beside. */
export function ProfileEditor({
  profile,
  surveyed,
}: {
  profile: ProfileView
  surveyed: readonly SurveyedGroup[]
}) {
  const { organizationId, year } = profile
  // What was typed stays where somebody else saves the profile meanwhile: then both are shown.
  const [version, setVersion] = useState(profile.version)
  const params = { organizationId, profileYear: year }
  const [answers, setAnswers] = useState(() => allGroups(profile))
  const [official, setOfficial] = useState(profile.official)
  const { stored, onProblem, forget } = useCollision(saveProfile.answer)
  const show = (saved: ProfileView) => {
    setVersion(saved.version)
    setAnswers(allGroups(saved))
    setOfficial(saved.official)
  }
  const save = useAction(saveProfile, { said: 'Профиль сохранён', onDone: show, onProblem })
  const load = useAction(loadProfile, { said: 'Профиль загружен', onDone: show, onProblem })
  const send = (over: number) => {
    forget()
    save.mutate({ params, body: { version: over, answers: [...answers], official } })
  }
  const change = (respondent: GroupAnswers['respondent'], changed: Partial<GroupAnswers>) =>
    setAnswers(answers.map((one) => (one.respondent === respondent ? { ...one, ...changed } : one)))
  return (
    <Part title={`Внести ответы за ${year} год`}>
      <Stack>
        <Text c="dimmed" maw="46rem">
          Средний ответ группы по каждому фактору: 0 — риска нет, 1 — риск. Официальную значимость внесите
          рядом: хранятся обе.
        </Text>
        <SurveyedPart
          year={year}
          surveyed={surveyed}
          onTake={(taken) => setAnswers(withSurveyed(answers, taken))}
        />
        <Table.ScrollContainer minWidth={760} tabIndex={0} role="region" aria-label="Ответы групп">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Фактор</Table.Th>
                {respondents.map((one) => (
                  <Table.Th key={one} scope="col">
                    {respondentNames[one]}
                  </Table.Th>
                ))}
                <Table.Th scope="col">Официальная</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Table.Tr>
                <Table.Th scope="row">Сколько ответили</Table.Th>
                {answers.map(({ respondent, count }) => (
                  <Table.Td key={respondent}>
                    <NumberInput
                      aria-label={`Сколько ответили: ${respondentNames[respondent]}`}
                      min={0}
                      w={100}
                      value={count}
                      onChange={(value) => change(respondent, { count: Number(value) || 0 })}
                    />
                  </Table.Td>
                ))}
                <Table.Td>—</Table.Td>
              </Table.Tr>
              {factors.map((factor) => (
                <Table.Tr key={factor}>
                  <Table.Th scope="row">{factorNames[factor]}</Table.Th>
                  {answers.map(({ respondent, means }) => (
                    <Table.Td key={respondent}>
                      <NumberInput
                        aria-label={`${factorNames[factor]}: ${respondentNames[respondent]}`}
                        min={0}
                        max={1}
                        step={0.05}
                        w={100}
                        decimalScale={2}
                        decimalSeparator=","
                        value={means[factor] ?? ''}
                        onChange={(value) =>
                          change(respondent, {
                            means: { ...means, [factor]: value === '' ? null : Number(value) },
                          })
                        }
                      />
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <Select
                      aria-label={`Официальная значимость: ${factorNames[factor]}`}
                      w={140}
                      clearable
                      clearButtonProps={{ 'aria-label': `Очистить: ${factorNames[factor]}` }}
                      data={significances.map((value) => ({ value, label: significanceNames[value] }))}
                      value={official[factor] ?? null}
                      onChange={(value) => setOfficial(withOfficial(official, factor, value))}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {stored && (
          <ChangedMeanwhile
            onKeepMine={() => send(stored.version)}
            onLeave={() => {
              forget()
              show(stored)
            }}
          >
            <Facts
              lines={stored.risks.map(({ factor, significance, official: known }) => [
                factorNames[factor],
                [significance, known].map((one) => (one ? significanceNames[one] : '—')).join(' / '),
              ])}
            />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button loading={save.isPending} onClick={() => send(version)}>
            Сохранить профиль
          </Button>
          <Button
            variant="default"
            onClick={() => void download(downloadProfile, { params }).catch(notifyProblem)}
          >
            Скачать таблицу
          </Button>
        </Group>
        <FileDrop
          label="Перетащите сюда заполненную таблицу"
          extensions={['.xlsx']}
          mostBytes={MOST_BYTES}
          isBusy={load.isPending}
          onFile={(file) => load.mutate({ params, body: { version }, files: [file] })}
        />
      </Stack>
    </Part>
  )
}

function withOfficial(
  official: ProfileView['official'],
  factor: (typeof factors)[number],
  value: string | null,
): ProfileView['official'] {
  const { [factor]: _, ...rest } = official
  const found: Significance | undefined = significances.find((one) => one === value)
  return found ? { ...rest, [factor]: found } : rest
}

function allGroups({ answers }: ProfileView): readonly GroupAnswers[] {
  return respondents.map(
    (respondent) =>
      answers.find((one) => one.respondent === respondent) ?? { respondent, count: 0, means: {} },
  )
}
