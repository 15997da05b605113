/**
 * The nonce the server wrote into this page: styles made at run time are allowed by it alone. The window variable is
 * where react-style-singleton (the scroll lock of dialogs) looks for it.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

export function lendNonceToScrollLock(): void {
  Object.assign(window, { __webpack_nonce__: styleNonce() })
}
