import { Select } from '@mantine/core'
import { schoolYear, schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import { todayHere } from '#web-kit/date-words.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'

const YEARS_BACK = 6
const YEARS_AHEAD = 2

/** One school year for all pages. */
export function SchoolYearSwitch() {
  const [year, setYear] = useSchoolYear()
  const current = schoolYearOf(todayHere())
  const years = new Set([year])
  for (let start = current + YEARS_AHEAD; start >= current - YEARS_BACK; start--) years.add(schoolYear(start))
  return (
    <Select
      aria-label="Учебный год"
      data={[...years]
        .sort((a, b) => b - a)
        .map((one) => ({ value: String(one), label: schoolYearName(one) }))}
      value={String(year)}
      onChange={(value) => value !== null && setYear(schoolYear(Number(value)))}
      allowDeselect={false}
      w="7rem"
      checkIconPosition="right"
    />
  )
}
