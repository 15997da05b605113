import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getSchoolResults, type SchoolCard } from '../../results-contract.ts'
import { newestYear } from './school-view.ts'
import { SentenceList } from './sentence-list.tsx'

const MOST = 4

/** On the organisation's own page: the newest year in a few sentences, and the way to everything. */
export function OrganizationResults({ organizationId }: { organizationId: number }) {
  const answer = useAnswer(getSchoolResults, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={3}>
      {(card) => <Newest card={card} />}
    </Loaded>
  )
}

function Newest({ card: { organizationId, works } }: { card: SchoolCard }) {
  const year = newestYear(works)
  if (year === null) return <Text>Результатов работ ещё нет.</Text>
  const ofYear = works.filter(({ key }) => key.year === year)
  const said = ofYear.flatMap(({ title, sentences }) =>
    sentences
      .filter(({ weight }) => weight === 'worth-a-look')
      .map((sentence) => ({ ...sentence, text: `${title}. ${sentence.text}` })),
  )
  return (
    <Stack gap="xs">
      <Text>
        {plural(works.length, ['работа', 'работы', 'работ'])}, последние — за {year} год ({ofYear.length}).{' '}
        <PageLink to={`/results/schools/${organizationId}`}>Все результаты</PageLink>
      </Text>
      {said.length > 0 && <SentenceList sentences={said.slice(0, MOST)} />}
    </Stack>
  )
}
