import { readFileSync } from 'node:fs'

/**
 * What tells a process from another one that got the same number later: the boot and the tick it was started at. Only
 * Linux shows them in a file; null elsewhere, and for a process that is gone.
 */
export function processIdentity(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may hold spaces; the start time is the 22nd of the line.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAtTick] = [fields[0], fields[19]]
    return state === 'Z' || startedAtTick === undefined ? null : `${boot}:${startedAtTick}`
  } catch {
    return null
  }
}
