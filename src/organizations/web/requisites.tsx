import { Anchor } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import type { OrganizationCard } from '../contract.ts'
import { settlementKindNames } from '../texts.ru.ts'
import classes from './requisites.module.css'

/** What is known of an organisation, as a list of names and values. */
export function Requisites({ organization }: { organization: OrganizationCard }) {
  const { settlementKind, settlement, mail, site, phone, openedOn, closedOn } = organization
  const place = [settlement, settlementKind && settlementKindNames[settlementKind].toLocaleLowerCase('ru')]
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['Руководитель', organization.headName],
    ['Должность', organization.headPost],
    ['Населённый пункт, местность', place.filter(Boolean).join(', ')],
    ['Адрес', organization.address],
    ['Телефон', phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>],
    ['Электронная почта', mail && <Anchor href={`mailto:${mail}`}>{mail}</Anchor>],
    ['Сайт', site && <SiteLink site={site} />],
    ['Открыта', openedOn && dateWords(openedOn)],
    ['Закрыта', closedOn && dateWords(closedOn)],
  ]
  return (
    <dl className={classes.list}>
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value || '—'}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function SiteLink({ site }: { site: string }) {
  const address = /^https?:\/\//.test(site) ? site : `https://${site}`
  return (
    <Anchor href={address} target="_blank" rel="noreferrer">
      {site}
    </Anchor>
  )
}
