import type { ReactElement } from 'react'

/** What a surface's entry file hands over: how it is drawn in a context, with the actions offered there. */
export type Surface = (api: { context: object; actions: object }) => ReactElement

let handedOver: Surface | null = null

/** `hubspot.extend`, called by an entry file while it is evaluated. */
export const extend = (surface: Surface): void => {
  handedOver = surface
}

/** Entry files are evaluated one after the other, so that each hands over its own surface. */
let before: Promise<unknown> = Promise.resolve()

/** The surface of an entry file, which is evaluated once. */
export function surfaceIn(entry: () => Promise<unknown>): () => Promise<Surface> {
  let known: Promise<Surface> | null = null
  const load = async () => {
    await entry()
    if (handedOver === null) throw new Error('the entry file extends nothing')
    return handedOver
  }
  return () => {
    if (known === null) {
      known = before.then(load)
      before = known.catch(() => null)
      known.catch(() => {
        known = null
      })
    }
    return known
  }
}
