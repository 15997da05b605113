import { isWebLink } from '#plans/domain/reporting/is-web-link.ts'

/** Names and addresses that open only within one's own network (RFC 1918, 6762, 8375): evidence must open for everyone. */
const inside =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[^/]*\.(?:local|lan|internal|home\.arpa|localhost))$/iu

/** Why an address cannot show that a stage was gone through; null where it can. A page of the system begins with «/». */
export function linkFault(link: string): string | null {
  if (/^\/[^/\\\s][^\s\\]*$/u.test(link)) return null
  if (!isWebLink(link)) return 'Адрес начинается с http:// или https:// и ведёт на страницу'
  return inside.test(siteOf(link))
    ? 'Такой адрес открывается только в вашей сети. Приложите файл или страницу, которую откроют все'
    : null
}

/** 'https://school.example.ru:8080/a' → 'school.example.ru': what a reader sees before pressing. */
export function siteOf(link: string): string {
  return /^https?:\/\/([^/?#:]+)/iu.exec(link)?.[1]?.toLowerCase() ?? ''
}
