import { unzipSync, zipSync } from 'fflate'

/** The day every entry is said to be of: an archive made twice of the same parts is the same to the byte. */
const mtime = new Date(2026, 0, 1)

/** The same archive without the moment it was made at. */
export function stableZip(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const entries = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => [name, withoutMoment(name, files[name] ?? new Uint8Array())] as const)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime })
}

/** Word wants the list of content types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}

function withoutMoment(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes
  const text = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, '$12026-01-01T00:00:00Z'),
  )
}
