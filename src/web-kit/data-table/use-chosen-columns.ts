import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './column.ts'

/** Which columns the person wants to see in the table of this name; remembered on this computer. */
export function useChosenColumns<Row>(table: string, columns: readonly Column<Row>[]) {
  const [turned, setTurned] = useLocalStorage<Record<string, boolean>>({
    key: `msoko-columns-${table}`,
    defaultValue: {},
  })
  const isShown = (column: Column<Row>) => column.isName === true || (turned[column.key] ?? !column.isExtra)
  return {
    shown: columns.filter(isShown),
    isShown,
    turn: (column: Column<Row>, on: boolean) => setTurned((former) => ({ ...former, [column.key]: on })),
  }
}
