import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { numberWords } from '#kernel/number-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getWork, type WorkCard } from '../../results-contract.ts'
import { PartView } from '../pages/part-view.tsx'
import { writtenSentence } from './season-words.ts'
import { SentenceList } from './sentence-list.tsx'
import { SourcesTable } from './sources-table.tsx'
import { WorkFigures } from './work-figures-table.tsx'
import { WorkItems } from './work-items-part.tsx'
import { WorkJournal } from './work-journal.tsx'
import { WorkPapers } from './work-papers.tsx'
import { WorkSchools } from './work-schools.tsx'
import { WorkScores } from './work-scores.tsx'
import { WorkSeasonAct } from './work-season-act.tsx'

/** Everything about one work: of the municipality, or of one's own school beside the others. */
export function WorkPage() {
  const params: { readonly workId?: string } = useParams({ strict: false })
  const answer = useAnswer(getWork, { params: { workId: Number(params.workId) || 0 } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <WholeWork card={card} />}
    </Loaded>
  )
}

function WholeWork({ card }: { card: WorkCard }) {
  const { shown, schoolCount, catalogue } = card
  const isWhole = card.about === 'municipality'
  const took = plural(shown.participants, ['участник', 'участника', 'участников'])
  return (
    <>
      <PageHeader
        title={card.title}
        above={<PageLink to="/results">Результаты</PageLink>}
        meaning={
          <>
            {isWhole
              ? `${took}, ${plural(schoolCount, ['школа', 'школы', 'школ'])}.`
              : `Ваши результаты: ${took}.`}{' '}
            {card.maxScore !== null && `Наибольший балл ${numberWords(card.maxScore)}. `}
            {writtenSentence(card.written)} <WorkSeasonAct card={card} />
            <PageLink to="" hash="sources">
              Откуда эти числа
            </PageLink>
            {catalogue && (
              <>
                {' · '}
                <PageLink to={`/catalogue/${catalogue.address}`}>описание работы</PageLink>
                {!catalogue.isConfirmed && ' (черновик, с документом не сверено)'}
              </>
            )}
          </>
        }
        actions={<WorkPapers card={card} />}
      />
      {!isWhole && shown.participants + shown.absent === 0 && (
        <Text mb="md">
          В вашей организации этой работы нет: ниже — только то, что известно по муниципалитету.
        </Text>
      )}
      <Stack gap="md">
        <Part title="Главное">
          <SentenceList sentences={card.sentences} />
        </Part>
        <WorkFigures card={card} />
        <WorkScores card={card} />
        <WorkItems card={card} />
        <WorkJournal card={card} />
        {card.parts.map((part) => (
          <PartView key={part.id} part={part} />
        ))}
        <WorkSchools card={card} />
        <SourcesTable sources={card.sources} />
      </Stack>
    </>
  )
}
