import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react'
import type { Light } from '../../domain/indicator/light.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { lightNames } from '../../texts.ru.ts'
import classes from './heat.module.css'

/** A value with its state as an icon with a word, then a colour. */
export function HeatCell({
  value,
  light,
  decimals,
}: {
  value: number | null
  light: Light
  decimals: number
}) {
  return (
    <td data-number data-light={light === 'none' ? undefined : light}>
      {value === null ? '—' : numberWords(value, { unit: '', decimals })}
      {light !== 'none' && <LightIcon light={light} />}
    </td>
  )
}

const icons = { good: IconCircleCheck, attention: IconAlertTriangle, bad: IconExclamationCircle } as const

export function LightIcon({ light }: { light: Exclude<Light, 'none'> }) {
  const Icon = icons[light]
  return (
    <Icon size={14} role="img" aria-label={lightNames[light]} className={classes.icon} data-light={light} />
  )
}
