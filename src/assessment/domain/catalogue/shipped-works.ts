import type { CatalogueWork } from './catalogue-work.ts'
import { ege2026 } from './shipped/ege-2026.ts'
import { gve9 } from './shipped/gve-9.ts'
import { oge2023 } from './shipped/oge-2023.ts'
import { oge2026 } from './shipped/oge-2026.ts'
import { vpr2019To2024 } from './shipped/vpr-2019-2024.ts'
import { vpr2020And2021 } from './shipped/vpr-2020-2021.ts'
import { vpr2026 } from './shipped/vpr-2026.ts'

/** What comes with the program. It is read-only: a municipality's own version of a work stands above it. */
export const shippedWorks: readonly CatalogueWork[] = [
  ...vpr2019To2024,
  ...vpr2020And2021,
  ...vpr2026,
  ...oge2023,
  ...oge2026,
  ...ege2026,
  ...gve9,
]
