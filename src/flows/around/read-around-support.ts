import { findUsers } from '#access/storage/users.ts'
import { listMinimaInForce } from '#assessment/storage/catalogue/exam-minima.ts'
import { readFailureCounts, readYearsOfResults } from '#assessment/storage/figures/read-failure-counts.ts'
import { readOfficialFlags } from '#assessment/storage/figures/read-roll.ts'
import { countWords } from '#kernel/number-words.ts'
import { sumSigns } from '#objectivity/domain/dossier/sum-signs.ts'
import { getDossier, listDossiers } from '#objectivity/storage/dossiers.ts'
import { causeNames } from '#objectivity/texts/causes.ru.ts'
import { outcomeNames } from '#objectivity/texts/dossier.ru.ts'
import { markerNames } from '#objectivity/texts/signs.ru.ts'
import { describeSum } from '#objectivity/texts/sums.ru.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { countFailed } from '#support/domain/input/failed-count.ts'
import { keyOf } from '#support/domain/input/read-outside-list.ts'
import type { NeighboursPort } from '#support/http/neighbours-port.ts'
import { readFindingsOfCase } from '../case-of-finding.ts'
import { plansOfSupport } from '../plans-of-support.ts'
import { readClimate } from '../read-climate.ts'
import { readObjectivityRecord } from '../read-objectivity-record.ts'
import { readPassports } from '../read-passports.ts'
import { aroundDocuments } from './read-around-documents.ts'

/** Of the kinds of signs of a dossier: the rest is in the dossier. */
const MOST_FIGURES = 4

/** What support asks of the registry, of people, results, forms, dossiers and plans. */
export const aroundSupport: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,

  async readPeople(tx) {
    return (await findUsers(tx, { state: 'active' })).map(({ userId, name, organizationIds }) => ({
      ...{ userId, name, organizationIds },
    }))
  },

  async readCells(tx, years) {
    const minima = await listMinimaInForce(tx)
    const questioned = new Set(
      (await readOfficialFlags(tx)).flatMap(({ organizationId, year, markers }) =>
        markers.map((marker) => `${organizationId} ${year} ${marker}`),
      ),
    )
    return (await readFailureCounts(tx, years)).flatMap(({ organizationId, key, ...counts }) => {
      const found = countFailed(key, counts, minima)
      if (found === null) return []
      const { procedure, year, grade, subject, level } = key
      const isQuestioned =
        procedure === 'vpr' && questioned.has(`${organizationId} ${year} ${grade}-${subject}`)
      return [
        { schoolId: `${organizationId}`, procedure, year, grade, subject, level, ...found, isQuestioned },
      ]
    })
  },

  readYears: readYearsOfResults,
  readPassports,

  async readDossiers(tx) {
    return (await listDossiers(tx)).flatMap(({ organizationId, dossierId, outcome, causes }) =>
      outcome === null
        ? []
        : [
            {
              ...{ organizationId, dossierId, outcomeWords: outcomeNames[outcome] },
              causes: causes.map((cause) => causeNames[cause]),
            },
          ],
    )
  },

  async readDossierFigures(tx, key) {
    const { evidence } = await getDossier(tx, key)
    const signs = sumSigns(evidence)
    const ofSchool = signs.filter(({ isOfSchool }) => isOfSchool)
    return (ofSchool.length > 0 ? ofSchool : signs).slice(0, MOST_FIGURES).map(({ sum, works }) => {
      const where = countWords(works, ['работа', 'работы', 'работ'])
      return `${markerNames[sum.marker]} (${where}): ${describeSum(sum)}`
    })
  },

  readObjectivity: readObjectivityRecord,
  readFindings: readFindingsOfCase,
  readClimate,
  plans: plansOfSupport,

  lists: {
    async read({ bytes }) {
      const { sheets } = await readWorkbook(bytes)
      return sheets.map(({ name, rows }) => ({
        name: sheets.length === 1 ? '' : name,
        rows: rows.map((row) => row.map((value) => String(value ?? '').trim())),
      }))
    },

    async readKeys(tx, today) {
      const keys = new Map<string, number>()
      for (const organization of await listOrganizations(tx)) {
        const { organizationId, shortName, fullName } = organizationAsOf(organization, today)
        for (const key of [shortName, fullName, ...organization.codes.map(({ code }) => code)])
          keys.set(keyOf(key), organizationId)
      }
      return keys
    },
  },
}
