import { Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CatalogueCard, getCatalogueWork } from '../../catalogue-contract.ts'
import { workTitle } from '../../domain/work-title.ts'
import { CatalogueStatus } from './catalogue-status.tsx'
import { EditEdition } from './edit-edition.tsx'
import { editionWords } from './edition-words.ts'
import { EditionsList } from './editions-list.tsx'
import { LearntScoresPart } from './learnt-scores-part.tsx'
import { RecountPart } from './recount-part.tsx'
import classes from './scale.module.css'
import { ScalePicture } from './scale-picture.tsx'
import { WorkActs } from './work-acts.tsx'
import { WorkItems } from './work-items.tsx'

/** One work: its scale, its items, where they are from, who has confirmed them, and other versions. */
export function CatalogueWorkPage() {
  const address = useAddressText('address')
  const answer = useAnswer(getCatalogueWork, { params: { address } })
  return (
    <Loaded answer={answer} lines={12}>
      {(card) => <Card key={card.address} card={card} />}
    </Loaded>
  )
}

function Card({ card }: { card: CatalogueCard }) {
  const [editing, setEditing] = useState(false)
  const inForce = card.editions.find((one) => one.isInForce)
  const shown = inForce ?? card.editions[0]
  if (!shown) return null
  return (
    <>
      <PageHeader
        title={workTitle(card.key)}
        above={<PageLink to="/catalogue">Каталог работ</PageLink>}
        meaning={
          <Stack gap={6} align="flex-start">
            <CatalogueStatus status={shown.status} />
            <span>{editionWords(shown)}</span>
            <span>Источник: {shown.source}</span>
          </Stack>
        }
        actions={!editing && <WorkActs card={card} edition={shown} onEdit={() => setEditing(true)} />}
      />
      <Stack gap="lg">
        {editing && shown.editionId !== null ? (
          <Part title="Изменить работу">
            <EditEdition
              edition={shown}
              editionId={shown.editionId}
              isExam={card.key.procedure === 'ege'}
              onDone={() => setEditing(false)}
            />
          </Part>
        ) : (
          <>
            <Part title="Шкала">
              {shown.scale ? (
                <ScalePicture scale={shown.scale} maxScore={shown.maxScore} />
              ) : (
                <Text c="dimmed">
                  Шкалы отметок нет. Наибольший первичный балл — {shown.maxScore}.
                  {shown.testScores === null && ' Пока её не внесли, отметки берутся только из файлов.'}
                </Text>
              )}
            </Part>
            {shown.testScores && (
              <Part title="Перевод в тестовые баллы">
                <ol className={classes.scores} start={0}>
                  {shown.testScores.map((score, primary) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the primary score
                    <li key={primary} className="digits">
                      <Text span size="sm" c="dimmed">
                        {primary}
                      </Text>
                      <Text span size="sm" fw={600}>
                        {score}
                      </Text>
                    </li>
                  ))}
                </ol>
              </Part>
            )}
            <Part title="Задания">
              {shown.items.length === 0 ? (
                <Text c="dimmed">
                  Задания не описаны, известен только наибольший балл: {shown.maxScore}. Внесите их из
                  официального описания работы, тогда будет анализ по заданиям.
                </Text>
              ) : (
                <WorkItems items={shown.items} />
              )}
            </Part>
          </>
        )}
        {!editing && card.key.procedure === 'ege' && <LearntScoresPart address={card.address} />}
        {!editing && <RecountPart address={card.address} />}
        <Part title="Версии">
          <EditionsList editions={card.editions} />
        </Part>
      </Stack>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" className="surface" p="lg" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  )
}
