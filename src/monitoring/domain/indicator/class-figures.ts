import { classNameOf } from '#kernel/class-name.ts'
import { sumOrNull } from '../form/amount.ts'
import { type Answers, isRowBlank, rowsOf } from '../form/answers.ts'
import { type Form, fieldsOf, type TableField } from '../form/form.ts'
import type { Methodology } from '../methodology/methodology.ts'
import { type BoundForms, formOrCounters } from './known-figures.ts'
import { outsideFigures } from './outside-figures.ts'
import { figuresOfClassCounters } from './table-of-classes.ts'

/** What one source says of one class; figures by their whole name: 'form.classes.total.ctl_03'. */
export type ClassFigures = {
  readonly pupils: number | null
  readonly figures: ReadonlyMap<string, number | null>
}

/** A table of a form or results of a procedure, by class: '5А'. */
export type ClassSource = ReadonlyMap<string, ClassFigures>

/** By key: 'form.classes', 'assessment.vpr'. */
export type ClassSources = ReadonlyMap<string, ClassSource>

/**
 * Which source has the figure of each class: the column total of a table whose rows are classes is, of a class, its own cell.
 * Undefined: a figure of the whole organisation.
 */
export function classSourceOf(name: string): string | undefined {
  const [, table] = /^((?:form|base)\.[a-z0-9_]+)\.total\.[a-z0-9_]+$/.exec(name) ?? []
  const [, procedure] = /^(assessment\.(?:vpr|oge|ege))_/.exec(name) ?? []
  return table ?? procedure
}

/** The figures of a direction's formulas that are known of each class. */
export function classFigureNames(
  methodology: Methodology,
  directionCode: string,
  forms: BoundForms,
): ReadonlySet<string> {
  const direction = methodology.directions.find(({ code }) => code === directionCode)
  const named = (space: string, of: ReturnType<typeof formOrCounters>) =>
    (of.form
      ? classTables(of.form).flatMap((table) =>
          numberColumns(table).map((key) => `${table.key}.total.${key}`),
        )
      : figuresOfClassCounters(of.counters).map(({ name }) => name)
    ).map((name) => `${space}.${name}`)
  return new Set([
    ...(direction ? named('form', formOrCounters(direction.formId, direction.counters, forms)) : []),
    ...named('base', formOrCounters(methodology.baseFormId, methodology.baseCounters, forms)),
    ...Object.keys(outsideFigures).filter((name) => classSourceOf(name) !== undefined),
  ])
}

/** The classes of every table of a form whose rows are classes. Two rows of one class are put together. */
export function classesOfForm(form: Form, answers: Answers, space: 'form' | 'base'): ClassSources {
  return new Map(
    classTables(form).map((table) => [`${space}.${table.key}`, classesOfTable(table, answers, space)]),
  )
}

type ClassTable = TableField & { readonly rows: { readonly classes: { name: string; pupils: string } } }

function classTables(form: Form): readonly ClassTable[] {
  return fieldsOf(form).filter(isClassTable)
}

function isClassTable(field: ReturnType<typeof fieldsOf>[number]): field is ClassTable {
  return field.kind === 'table' && field.rows.kind === 'free' && field.rows.classes !== undefined
}

function classesOfTable(table: ClassTable, answers: Answers, space: string): ClassSource {
  const { name: nameColumn, pupils } = table.rows.classes
  const rows = Map.groupBy(
    rowsOf(answers, table).filter((row) => !isRowBlank(row)),
    ({ cells }) => {
      const written = cells[nameColumn]
      return (typeof written === 'string' ? classNameOf(written) : null) ?? ''
    },
  )
  return new Map(
    [...rows].map(([name, own]) => {
      const sumOf = (column: string) =>
        sumOrNull(own.map(({ cells }) => (typeof cells[column] === 'number' ? cells[column] : null)))
      const figures = numberColumns(table).map(
        (column) => [`${space}.${table.key}.total.${column}`, sumOf(column)] as const,
      )
      return [name, { pupils: sumOf(pupils), figures: new Map(figures) }]
    }),
  )
}

function numberColumns({ columns }: TableField): readonly string[] {
  return columns.flatMap(({ kind, key }) => (kind === 'number' ? [key] : []))
}
