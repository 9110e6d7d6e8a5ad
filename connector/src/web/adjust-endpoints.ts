import { AdjustRequest } from '@perennial/shared/adjust'
import type { Request, Response } from 'express'
import { adjust } from '../ledger/adjust.ts'
import { listedAdjustments } from '../ledger/listed.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import { jsonIn, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { signedUser } from './signed-user.ts'

/** GET /v1/accounts/:id/adjustments: what was adjusted by hand, beside what the source says now. */
export const adjustmentsEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const { store, config } = source
    await orRefused(response, async () => {
      const answer = await store.withoutTrace(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const stored = await storedAdjustments(tx, scope, request.params.id)
        const { book } = await ledgerAt(tx, scope, config)
        const own = stored.length === 0 ? null : await book(stored[0]!.adjustment.accountId)
        const books = new Map(own ? [[own.account.id, own]] : [])
        return { asOf: scope.asOf, adjustments: listedAdjustments(stored, books, config.policy) }
      })
      response.json(answer)
    })
  }

/** POST /v1/accounts/:id/adjustments: the signed user's word on what a line pays. Answers the receipt. */
export const adjustEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const identity = response.locals.identity as Identity
    const { portalId } = identity
    const asked = AdjustRequest.safeParse(jsonIn(request.body))
    const by = signedUser(identity)
    if (!asked.success || by === null) {
      refuse(response, asked.success ? 'The signed address names no user.' : problemOf(asked.error))
      return
    }
    if (asked.data.key === undefined) {
      refuse(response, 'key is missing: a request that is sent twice must be done once.')
      return
    }
    await orRefused(response, async () => {
      const receipt = await source.store.portal(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const { policy } = source.config
        const { conversion, book } = await ledgerAt(tx, scope, source.config)
        const books = async (accountId: string) => [await book(accountId)].filter(one => one !== null)
        const desk = { scope, policy, conversion, books, withRates: false, writeThrough: null }
        return adjust(tx, desk, { ...asked.data, accountId: request.params.id, by })
      })
      response.status(201).json(receipt)
    })
  }

const problemOf = ({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): string =>
  `${issues[0]!.path.join('.') || 'body'}: ${issues[0]!.message}`
