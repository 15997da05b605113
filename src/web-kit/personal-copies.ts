/** Everything typed and not yet on the server is kept in this browser under such names: whose it is, then what it is. */
const PREFIX = 'typed-by'
/** The last two were the names before copies were bound to a person. */
const NAMES = [`${PREFIX} `, 'report-draft-', 'msoko-sheet-']

/**
 * The name under which a browser keeps what a person is typing. Bound to the person: another one at the same computer
 * must not find it in a form of their own.
 */
export function personalCopyKey(userId: string, what: string): string {
  return `${PREFIX} ${userId} ${what}`
}

/** Forgets what anybody has typed here; at signing out. */
export function forgetPersonalCopies(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (NAMES.some((name) => key.startsWith(name))) localStorage.removeItem(key)
    }
  } catch {
    return
  }
}
