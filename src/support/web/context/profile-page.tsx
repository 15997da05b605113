import { Select, Stack, Table, Text } from '@mantine/core'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listProfiles, type ProfileView } from '../../context-contract.ts'
import { decimal } from '../../domain/rules/finding-words.ts'
import { factorNames, significanceNames } from '../../texts.ru.ts'
import { ProfileEditor } from './profile-editor.tsx'

/** How many years back a profile may still be written. */
const YEARS = 4

/** The risk profile of one school: ten factors, own significance beside the official one. */
export function ProfilePage() {
  const organizationId = useAddressId('organizationId')
  const mayManage = useMay()('support.case.manage')
  const thisYear = Number(todayHere().slice(0, 4))
  const [filters, setFilters] = useFilters(['year'])
  const year = Number(filters.year) || thisYear
  const answer = useAnswer(listProfiles, { params: { organizationId }, query: { year } })
  return (
    <Loaded answer={answer} lines={12}>
      {({ organizationName, profiles, surveyed }) => {
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
              {mayManage && (
                <Select
                  label="Внести ответы за год"
                  w={200}
                  allowDeselect={false}
                  className="on-paper-hidden"
                  data={Array.from({ length: YEARS }, (_, back) => String(thisYear - back))}
                  value={String(year)}
                  onChange={(value) => setFilters({ year: value ?? '' })}
                />
              )}
              {mayManage && (
                <div className="on-paper-hidden">
                  <ProfileEditor key={year} profile={current} surveyed={surveyed} />
                </div>
              )}
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

function emptyProfile(organizationId: number, year: number): ProfileView {
  return {
    ...{ organizationId, year, version: 0, answers: [], official: {}, saverName: null, savedOn: null },
    risks: [],
  }
}
