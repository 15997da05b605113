/** What the pages use of qrcode. Its published types bring in those of Node, which the browser's half must not know. */
export function toDataURL(text: string, options: { margin: number; width: number }): Promise<string>
