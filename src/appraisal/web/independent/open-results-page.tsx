import { Anchor, Container, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { Part } from '#web-kit/part.tsx'
import { textHoldsWords } from '#web-kit/plain-letters.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOpenAssessments, type OpenAssessment } from '../../open-contract.ts'
import { bandNames, shortcomingStateNames } from '../../texts.ru.ts'

/** For anybody, without signing in: what the independent assessment has found and what was done about it. */
export function OpenResultsPage() {
  const answer = useAnswer(listOpenAssessments, {})
  const [search, setSearch] = useState('')
  const words = search.replaceAll('№', ' ').trim()
  return (
    <Container size="md" p={0}>
      <Loaded answer={answer} lines={12}>
        {({ municipalities }) => {
          const shown = municipalities.filter(({ assessments }) => assessments.length > 0)
          return (
            <>
              <PageHeader
                title="Независимая оценка качества условий"
                meaning="Опубликованные результаты: баллы по пяти критериям, найденные недостатки и что сделано. Организации стоят по названию, это не рейтинг: оценки разных лет и условий не сравнивают."
              />
              {shown.length === 0 && (
                <EmptyState title="Опубликованных результатов пока нет">
                  Они появятся здесь, когда управление образования их опубликует.
                </EmptyState>
              )}
              {shown.length > 0 && (
                <TextInput
                  label="Найти организацию"
                  description="Например, школа 5 или часть названия"
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                  maw="24rem"
                  mb="lg"
                  className="on-paper-hidden"
                />
              )}
              <Stack gap="xl">
                {shown.map(({ municipalityId, name, assessments }) => {
                  const found = assessments.filter(
                    ({ organizationName, type }) =>
                      words === '' ||
                      textHoldsWords(`${organizationTypeNames[type]} ${organizationName}`, words),
                  )
                  return (
                    <Stack key={municipalityId} gap="lg">
                      <Title order={2} size="h3">
                        {name}
                      </Title>
                      {found.length === 0 && (
                        <Text>
                          Организации с таким названием здесь нет. Наберите номер или часть названия.
                        </Text>
                      )}
                      {found.map((one) => (
                        <Organization key={one.organizationId} assessment={one} />
                      ))}
                    </Stack>
                  )
                })}
              </Stack>
            </>
          )
        }}
      </Loaded>
    </Container>
  )
}

function Organization({ assessment }: { assessment: OpenAssessment }) {
  const { organizationName, year, publishedOn, link, total, band, criteria, shortcomings } = assessment
  return (
    <Part title={organizationName}>
      <Text>
        Оценка {year} года, опубликована {dateWords(publishedOn)}
        {total !== null && (
          <>
            . Итоговый балл <b className="digits">{points(total)}</b> из 100
            {band === null ? '' : `: ${bandNames[band].toLocaleLowerCase('ru')}`}
          </>
        )}
        .{' '}
        {link !== null && (
          <Anchor href={link} rel="noreferrer" target="_blank">
            Отчёт на сайте
          </Anchor>
        )}
      </Text>
      <Table verticalSpacing={4} mt="sm" aria-label={`Баллы: ${organizationName}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Критерий</Table.Th>
            <Table.Th scope="col" ta="right">
              Балл
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Th scope="row" fw={400}>
                {one.code}. {one.title}
              </Table.Th>
              <Table.Td ta="right" className="digits">
                {points(one.points)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} size="h5" mt="md">
        Недостатки и что сделано
      </Title>
      {shortcomings.length === 0 ? (
        <Text mt="xs">Недостатков не нашли.</Text>
      ) : (
        <Stack component="ul" gap="sm" mt="xs" pl="lg">
          {shortcomings.map((one) => (
            <Text component="li" key={one.shortcomingId}>
              {one.text}{' '}
              <StateBadge
                tone={one.state === 'checked' ? 'good' : one.state === 'overdue' ? 'bad' : 'active'}
              >
                {shortcomingStateNames[one.state]}
              </StateBadge>
              <Text span display="block" size="sm" c="dimmed">
                {one.measure}, срок {dateWords(one.dueOn)}
              </Text>
              {one.doneText !== null && (
                <Text span display="block" size="sm">
                  Сделано{one.doneOn === null ? '' : ` ${dateWords(one.doneOn)}`}: {one.doneText}
                </Text>
              )}
            </Text>
          ))}
        </Stack>
      )}
    </Part>
  )
}

function points(value: number | null): string {
  return value === null ? '—' : numberWords(value, { digits: 1 })
}
