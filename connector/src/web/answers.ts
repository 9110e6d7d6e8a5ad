import type { Request, Response } from 'express'
import { ConfigError } from '../errors.ts'
import type { Store, Tx } from '../store/store.ts'

/** What the asker can mend is answered as such; everything else is ours. */
export async function orRefused(response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    refuse(response, error.message, error.remedy)
  }
}

export const refuse = (response: Response, message: string, remedy?: string): void => {
  response.status(400).json({ error: { kind: 'invalid', message, ...(remedy && { remedy }) } })
}

export const nothingHere = (_request: Request, response: Response): void => {
  response.status(404).json({ error: { kind: 'not_found', message: 'There is nothing at this address.' } })
}

export function jsonIn(body: unknown): unknown {
  try {
    return Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : null
  } catch {
    // safe: what is no JSON is refused like any other body that does not fit
    return null
  }
}

/** Whether an act is kept, or only shown as it would be. */
export type How = 'done' | 'previewed'

/** Answers the receipt of an act: 201 once it is kept, 200 for one that left no trace. */
export async function answerReceipt(
  response: Response,
  store: Store,
  { portalId, how }: { portalId: string; how: How },
  act: (tx: Tx) => Promise<object>,
): Promise<void> {
  if (how === 'done') response.status(201).json(await store.portal(portalId, act))
  else response.json(await store.withoutTrace(portalId, act))
}

/** A record the mirror does not hold, or a portal it knows nothing of. */
export function notMirrored(
  response: Response,
  { kind, id, synced, portalId }: { kind: string; id: string; synced: boolean; portalId: string },
): void {
  response.status(404).json({
    error: {
      kind: 'unknown_record',
      message: synced
        ? `Perennial has not mirrored ${kind} ${id} yet.`
        : `Portal ${portalId} has not been synced.`,
      remedy: 'It will appear with the next sync; ask your administrator to run `perennial sync`.',
    },
  })
}
