import { type Money, parseMoney } from '@perennial/shared/money'
import { ForecastCallRequest } from '@perennial/shared/wire/forecast-call'
import type { Request, Response } from 'express'
import { ConfigError } from '../errors.ts'
import { callInPipeline } from '../forecast/call-in-pipeline.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { answerReceipt, type How, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { callReceipt } from './forecast-call-receipt.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import { firstProblem, signedAct } from './signed-act.ts'

/** POST /v1/accounts/:id/forecast-calls: the signed user's word, as an owner's, on a renewal. Answers the receipt. */
export const forecastCallEndpoint = (source: CardSource) => calling(source, 'done')

/** POST /v1/accounts/:id/forecast-calls/preview: the receipt it would have; nothing is stored. */
export const previewForecastCallEndpoint = (source: CardSource) => calling(source, 'previewed')

const calling =
  (source: CardSource, how: How) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const act = signedAct(request, response, ForecastCallRequest, firstProblem)
    if (act === null) return
    const { portalId, by, asked } = act
    const { key } = asked
    if (key === undefined) {
      refuse(response, 'key is missing: a request that is sent twice must be done once.')
      return
    }
    await orRefused(response, () =>
      inTermsOfTheBody(() =>
        answerReceipt(response, source.store, { portalId, how }, async tx => {
          const scope = await portalScopeNow(tx, source, portalId)
          const ledger = await ledgerAt(tx, scope, source.config)
          const { due = null, category, reason } = asked
          const amount = amountIn(asked, ledger.conversion.currency)
          const account = request.params.id
          const word = { account, due, period: null, as: 'owner' as const, category, amount, reason, by, key }
          return callReceipt(await callInPipeline(tx, scope, source.config, ledger, word))
        }),
      ),
    )
  }

function amountIn({ amount, currency, category }: ForecastCallRequest, reporting: string): Money | null {
  if (amount === undefined) return null
  const money = parseMoney(amount, currency ?? reporting)
  if (money === null || money.minor < 0)
    throw new ConfigError(`amount: ${JSON.stringify(amount)} is not an amount`, {
      field: 'amount',
      remedy: 'write the yearly amount in major units, e.g. 12400.50',
    })
  if (category === 'lost' && money.minor > 0)
    throw new ConfigError(`amount: ${JSON.stringify(amount)} cannot come of a lost renewal`, {
      field: 'amount',
      remedy: 'leave it out, or call another category',
    })
  return money
}

/** The engine names the options of the command line; here they are the fields of the body. */
async function inTermsOfTheBody<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { message, remedy, field } = error
    throw new ConfigError(asFields(message), {
      remedy: asFields(remedy),
      ...(field && { field: asFields(field) }),
      cause: error,
    })
  }
}

const asFields = (text: string): string => text.replaceAll(/--(?=[a-z])/g, '')
