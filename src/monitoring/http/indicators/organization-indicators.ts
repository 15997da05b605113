import { route } from '#server-kit/http/route.ts'
import { absentWords } from '../../domain/indicator/absent-words.ts'
import { numberOfKept, readKept } from '../../domain/indicator/kept-values.ts'
import { knownFigures } from '../../domain/indicator/known-figures.ts'
import { lightOf, targetOf, trendOf } from '../../domain/indicator/light.ts'
import { peerGroupOf, placeIn } from '../../domain/indicator/peer-group.ts'
import * as contract from '../../indicators-contract.ts'
import { refuse } from '../../refusals.ts'
import { listMethodologies } from '../../storage/indicators/methodologies.ts'
import { findClassValues, listValues } from '../../storage/indicators/values.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { readPeerGroups } from './peer-groups.ts'
import { classesUnder, maySeeClasses } from './read-classes.ts'
import { scoresOf } from './read-scores.ts'
import { openYear } from './read-track.ts'
import { findEditionOf } from './read-year.ts'
import { readBoundForms } from './view-methodology.ts'

/** An organisation's own values beside the municipality's and the median of its group; nobody else is named. */
export function organizationIndicatorRoutes(port: IndicatorsPort) {
  return [
    route(contract.getOrganizationIndicators, {
      may: 'monitoring.indicator.read',
      audit: 'none',
      async answer({ tx, today, person, params: { organizationId }, query: { year } }) {
        const registry = await port.readOrganizations(tx, today)
        if (!registry.some((one) => one.organizationId === organizationId)) {
          throw refuse('monitoring/organization-unknown')
        }
        const group = peerGroupOf(await readPeerGroups(port, tx, today), organizationId)
        const tracks: contract.OrganizationIndicators['tracks'] = []
        for (const { methodologyId } of await listMethodologies(tx)) {
          if (!(await findEditionOf(tx, methodologyId, year))) continue
          const { edition, present } = await openYear(tx, methodologyId, year)
          const rows = await listValues(tx, { methodologyId, edition: edition.number, year })
          const own = rows.find((row) => row.organizationId === organizationId)
          if (!own) continue
          const classes = maySeeClasses(person)
            ? await findClassValues(tx, { methodologyId, edition: edition.number, year }, organizationId)
            : undefined
          const before = await findEditionOf(tx, methodologyId, year - 1)
          const former = before
            ? (await listValues(tx, { methodologyId, edition: before.number, year: year - 1 })).find(
                (row) => row.organizationId === organizationId,
              )
            : undefined
          // «Лучший — 100» needs the others, whom an organisation does not see.
          const scores = edition.content.scoring.kind === 'best-is-100' ? new Map() : scoresOf(edition, [own])
          const forms = new Map(
            (await readBoundForms(tx, edition.content)).map((one) => [one.formId, one.content]),
          )
          const spreads = group === undefined ? {} : (present?.spreads[group.key] ?? {})
          for (const direction of edition.content.directions) {
            const titles = knownFigures(edition.content, direction, forms)
            const lines = edition.content.indicators.flatMap((indicator) => {
              const value = readKept(own.keptValues, indicator.code)
              if (indicator.direction !== direction.code || value === undefined) return []
              const { code, title, unit, decimals, better } = indicator
              const past = numberOfKept(former?.keptValues[code])
              const spread = spreads[code] ?? null
              return [
                {
                  ...{ code, title, unit, decimals, value: value.value, former: past },
                  absent: value.absent ? absentWords(value.absent, (name) => titles.get(name)) : null,
                  light: lightOf(indicator, value.value),
                  trend: trendOf(indicator, value.value, past),
                  municipality: present?.totals[code]?.value ?? null,
                  median: spread?.median ?? null,
                  place: placeIn(spread, value.value, better),
                  target: targetOf(indicator, year),
                  classes: classesUnder(indicator, edition.content.indicators, classes, (name) =>
                    titles.get(name),
                  ),
                },
              ]
            })
            if (lines.length === 0) continue
            tracks.push({
              methodologyId,
              direction: direction.code,
              title: direction.title,
              score: scores.get(organizationId)?.directions.get(direction.code) ?? null,
              scoringNote: edition.content.scoring.note,
              lines,
            })
          }
        }
        return { groupName: group?.name ?? null, tracks }
      },
    }),
  ]
}
