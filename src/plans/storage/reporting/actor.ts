/** Who acts on a task and when. */
export type Actor = { readonly userId: string; readonly name: string; readonly now: Date }
