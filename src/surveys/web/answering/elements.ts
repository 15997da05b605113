type Child = Node | string

/** An element with its attributes and what is inside; texts are texts, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

/** Puts the parts in place of the page and takes the reader to its heading. */
export function showPage(...parts: readonly Child[]): void {
  const page = document.getElementById('page')
  if (!page) throw new Error('answer.html has no #page')
  page.replaceChildren(...parts)
  const heading = page.querySelector('h1')
  if (heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  window.scrollTo(0, 0)
}
