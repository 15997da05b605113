/** Whether the text is the address of a page on the web; anything else could be a program when pressed. */
export function isWebLink(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+\.[^\s\\]+$/iu.test(text)
}
