import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type AppealCard, eraseContact, getAppeal, moveAppealAway } from '../../contract.ts'
import { AppealBadge } from '../state-badges.tsx'
import { AnswerPart } from './answer-part.tsx'
import { AppealFacts } from './appeal-facts.tsx'
import { EditAppeal } from './edit-appeal.tsx'

/** One question: what was asked, whom to call back, what was answered. */
export function AppealPage() {
  const appealId = useAddressId('appealId')
  const answer = useAnswer(getAppeal, { params: { appealId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(appeal) => <Card key={appealId} appeal={appeal} />}
    </Loaded>
  )
}

function Card({ appeal }: { appeal: AppealCard }) {
  const mayWrite = useMay()('outreach.appeal.manage')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={`Обращение от ${dateWords(appeal.receivedOn)}: ${appeal.topicName}`}
        above={<PageLink to="/outreach/hotline">Горячая линия</PageLink>}
        meaning={
          appeal.removed ? <StateBadge tone="calm">Удалено</StateBadge> : <AppealBadge state={appeal.state} />
        }
        actions={mayWrite && !isEditing && <Acts appeal={appeal} onEdit={() => setEditing(true)} />}
      />
      <Stack gap="lg">
        <Part title="Вопрос">
          {isEditing ? (
            <EditAppeal appeal={appeal} onDone={() => setEditing(false)} />
          ) : (
            <AppealFacts appeal={{ ...appeal, answer: null }} />
          )}
        </Part>
        {appeal.hasContact && <Contact appeal={appeal} />}
        <AnswerPart appeal={appeal} mayWrite={mayWrite && !appeal.removed} />
      </Stack>
    </>
  )
}

function Acts({ appeal, onEdit }: { appeal: AppealCard; onEdit: () => void }) {
  return (
    <RemovalActs
      of={appeal}
      by={moveAppealAway}
      params={{ appealId: appeal.appealId }}
      words={{ gone: 'Обращение удалено', back: 'Обращение возвращено', bring: 'Вернуть обращение' }}
      list="/outreach/hotline"
    >
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}

function Contact({ appeal: { appealId, contact } }: { appeal: AppealCard }) {
  const erase = useAction(eraseContact, { said: 'Имя и телефон стёрты' })
  const ask = async () => {
    const isSure = await confirmAct({
      question: 'Стереть имя и телефон?',
      object: 'Сведения об обратившемся',
      consequence: 'Вернуть их будет нельзя. Вопрос и ответ останутся.',
      act: 'Стереть',
      tone: 'grave',
    })
    if (isSure) erase.mutate({ params: { appealId } })
  }
  return (
    <Part
      title="Кому перезвонить"
      acts={
        contact && (
          <Button variant="default" size="compact-sm" loading={erase.isPending} onClick={() => void ask()}>
            Стереть сейчас
          </Button>
        )
      }
    >
      {contact ? (
        <Facts
          lines={[
            ['Как обращаться', contact.name],
            ['Телефон', contact.phone],
            ['Сотрётся', dateWords(contact.eraseOn)],
          ]}
        />
      ) : (
        <Text>Имя и телефон видят тот, кто записал обращение, и тот, кто отвечает.</Text>
      )}
    </Part>
  )
}
