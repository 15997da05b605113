import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { pageFigures } from './domain/pages/page-figures.ts'
import { ResultsPageSchema } from './domain/pages/page-shapes.ts'
import { procedures, subjects } from './domain/work-key.ts'

// Pages of results as data, and the same as files: the screen, the workbook and the paper are made of one `ResultsPage`.

const id = z.coerce.number().int().positive().max(2_147_483_647)
const format = z.enum(['docx', 'xlsx'])
const year = z.coerce.number().int().min(2000).max(2100)
/** Numbers with commas between. */
const ids = z
  .string()
  .regex(/^(\d{1,9}(,\d{1,9}){0,60})?$/, { error: 'Укажите номера через запятую' })
  .optional()

/** A school's own results instead of the municipality's. */
const whose = { school: id.optional() }

const subjectQuery = z.object({ ...whose, figure: z.enum(pageFigures).optional() })

export const getSubjectPage = endpoint({
  method: 'GET',
  path: '/results/subjects/:subject',
  params: z.object({ subject: z.enum(subjects) }),
  query: subjectQuery,
  answer: ResultsPageSchema,
})

export const downloadSubjectPage = endpoint({
  method: 'GET',
  path: '/results/subjects/:subject/export/:format',
  params: z.object({ subject: z.enum(subjects), format }),
  query: subjectQuery,
  answer: z.void(),
  download: true,
})

export const getYearPage = endpoint({
  method: 'GET',
  path: '/results/years/:year',
  params: z.object({ year }),
  query: z.object(whose),
  answer: ResultsPageSchema,
})

export const downloadYearPage = endpoint({
  method: 'GET',
  path: '/results/years/:year/export/:format',
  params: z.object({ year, format }),
  query: z.object(whose),
  answer: z.void(),
  download: true,
})

const comparisonQuery = z.object({
  figure: z.enum(pageFigures).optional(),
  works: ids,
  schools: ids,
  /** 'municipality,own-past' */
  with: z.string().max(80).optional(),
  group: id.optional(),
})

export const getComparison = endpoint({
  method: 'GET',
  path: '/results/compare',
  query: comparisonQuery,
  answer: ResultsPageSchema,
})

export const downloadComparison = endpoint({
  method: 'GET',
  path: '/results/compare/export/:format',
  params: z.object({ format }),
  query: comparisonQuery,
  answer: z.void(),
  download: true,
})

const ChoicesSchema = z.object({
  /** The newest first. */
  works: z
    .array(
      z.object({
        workId: z.int(),
        title: z.string(),
        year: z.int(),
        procedure: z.enum(procedures),
        subject: z.enum(subjects),
      }),
    )
    .readonly(),
  /** Schools whose rows the person reaches. */
  schools: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
  groups: z.array(z.object({ groupId: z.int(), name: z.string(), size: z.int() })).readonly(),
})
export type ResultsChoices = z.output<typeof ChoicesSchema>

/** What there is to choose from on pages of results. */
export const getResultsChoices = endpoint({
  method: 'GET',
  path: '/results/choices',
  answer: ChoicesSchema,
})

/** Аналитическая справка of a work, over the municipality or of one school. */
export const downloadWorkPaper = endpoint({
  method: 'GET',
  path: '/results/papers/works/:workId/:format',
  params: z.object({ workId: id, format }),
  query: z.object(whose),
  answer: z.void(),
  download: true,
})

/** Аналитическая справка of a school: all its works of a year, the newest year where none is named. */
export const downloadSchoolPaper = endpoint({
  method: 'GET',
  path: '/results/papers/schools/:organizationId/:format',
  params: z.object({ organizationId: id, format }),
  query: z.object({ year: year.optional() }),
  answer: z.void(),
  download: true,
})

/** One work, one workbook for each school the person reaches, in one zip; notes in docx are packed in the background. */
export const downloadWorkPackage = endpoint({
  method: 'GET',
  path: '/results/papers/works/:workId/package/xlsx',
  params: z.object({ workId: id }),
  answer: z.void(),
  download: true,
})
