import { Button, Group, NumberInput, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  downloadProfile,
  listProfiles,
  loadProfile,
  type ProfileView,
  saveProfile,
} from '../context-contract.ts'
import {
  factors,
  type GroupAnswers,
  respondents,
  type Significance,
  significances,
} from '../domain/profile/risk-profile.ts'
import { decimal } from '../domain/rules/finding-words.ts'
import { factorNames, respondentNames, significanceNames } from '../texts.ru.ts'

const MOST_BYTES = 2 * 1024 * 1024

/** The risk profile of one school: ten factors, own significance beside the official one. */
export function ProfilePage() {
  const organizationId = useAddressId('organizationId')
  const mayManage = useMay()('support.case.manage')
  const answer = useAnswer(listProfiles, { params: { organizationId } })
  const year = Number(todayHere().slice(0, 4))
  return (
    <Loaded answer={answer} lines={12}>
      {({ organizationName, profiles }) => {
        const current = profiles.find((one) => one.year === year) ?? emptyProfile(organizationId, year)
        return (
          <>
            <PageHeader
              title={`Рисковый профиль: ${organizationName}`}
              above={
                mayManage ? (
                  <PageLink to="/support/context">Условия школ</PageLink>
                ) : (
                  <PageLink to="/support/cases">Сопровождение</PageLink>
                )
              }
              meaning="Десять факторов по ответам директора, учителей, обучающихся и родителей. Группы меньше пяти человек не учитываются."
            />
            <Stack gap="lg">
              {profiles.length === 0 && !mayManage && <Text>Профиль школы ещё не составлен.</Text>}
              {profiles.map((one) => (
                <RisksPart key={one.year} profile={one} />
              ))}
              {mayManage && <EditPart key={current.version} profile={current} />}
            </Stack>
          </>
        )
      }}
    </Loaded>
  )
}

function RisksPart({ profile: { year, risks, saverName, savedOn } }: { profile: ProfileView }) {
  return (
    <Part title={`Профиль ${year} года`}>
      <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={`Факторы, ${year}`}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Фактор</Table.Th>
              <Table.Th scope="col">Риск, от 0 до 1</Table.Th>
              <Table.Th scope="col">Значимость по ответам</Table.Th>
              <Table.Th scope="col">Официальная</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {risks.map(({ factor, risk, significance, official, groups }) => (
              <Table.Tr key={factor}>
                <Table.Th scope="row">{factorNames[factor]}</Table.Th>
                <Table.Td>
                  {risk === null ? 'мало ответов' : `${decimal(risk, 2)} (групп: ${groups})`}
                </Table.Td>
                <Table.Td>{significance ? significanceNames[significance] : '—'}</Table.Td>
                <Table.Td>{official ? significanceNames[official] : '—'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt="sm">
        {saverName && savedOn ? `${saverName}, ${dateWords(savedOn)}` : ''}
      </Text>
    </Part>
  )
}

function EditPart({ profile }: { profile: ProfileView }) {
  const { organizationId, year, version } = profile
  const params = { organizationId, profileYear: year }
  const [answers, setAnswers] = useState<readonly GroupAnswers[]>(() =>
    respondents.map(
      (respondent) =>
        profile.answers.find((one) => one.respondent === respondent) ?? { respondent, count: 0, means: {} },
    ),
  )
  const [official, setOfficial] = useState(profile.official)
  const save = useAction(saveProfile, { said: 'Профиль сохранён' })
  const load = useAction(loadProfile, { said: 'Профиль загружен' })
  const change = (respondent: GroupAnswers['respondent'], changed: Partial<GroupAnswers>) =>
    setAnswers(answers.map((one) => (one.respondent === respondent ? { ...one, ...changed } : one)))
  return (
    <Part title={`Внести ответы за ${year} год`}>
      <Stack>
        <Text c="dimmed" maw="46rem">
          Средний ответ группы по каждому фактору: 0 — риска нет, 1 — риск. Официальную значимость внесите
          рядом: хранятся обе.
        </Text>
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
        <Group>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate({ params, body: { version, answers: [...answers], official } })}
          >
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

function emptyProfile(organizationId: number, year: number): ProfileView {
  return {
    ...{ organizationId, year, version: 0, answers: [], official: {}, saverName: null, savedOn: null },
    risks: [],
  }
}
