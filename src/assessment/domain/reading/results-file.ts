/** A cell as a spreadsheet reader gives it; a calendar date is midnight UTC of that day. */
export type ResultsCell = string | number | boolean | Date | null

export type ResultsSheet = {
  readonly name: string
  /** Read only where no visible sheet can be: people hide old copies and lists of words. */
  readonly hidden?: boolean
  readonly rows: readonly (readonly ResultsCell[])[]
}

/** A file with its container off. The name, perhaps with its last folders ('2020/4/Математика.xlsx'), may carry the work («…по математике, 4 класс. ВПР 2021.xlsx»), never the kind of file. */
export type ResultsFile = {
  readonly name: string
  readonly sheets: readonly ResultsSheet[]
}

/** The name alone, without the folders before it and without the kind after it. */
export function bareName({ name }: Pick<ResultsFile, 'name'>): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[a-z]{3,4}$/i, '')
}
