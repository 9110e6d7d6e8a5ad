import { AccountCondition } from '@perennial/shared/lifecycle/account-condition'
import type { Request, Response } from 'express'
import * as z from 'zod'
import type { Config } from '../config.ts'
import { segmentMonths } from '../segments/segment-history.ts'
import { segmentLines, segmentReport } from '../segments/segment-report.ts'
import { testCondition } from '../segments/test-condition.ts'
import type { Tx } from '../store/store.ts'
import { segmentNamed } from '../view/in-segment.ts'
import type { Scope } from '../view/scope.ts'
import { jsonIn, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { visibleOwners } from './viewer/visible-owners.ts'

/** GET /v1/segments: every segment in plain words, with how many accounts and how much ARR are in it. */
export const segmentsEndpoint =
  (source: CardSource) =>
  (_request: Request, response: Response): Promise<void> =>
    answered(source, response, async (tx, scope, { segments }) => ({
      segments: await segmentLines(tx, scope, segments, visibleOwners(response)),
    }))

/** GET /v1/segments/:name: one segment with its members and how it moved. */
export const segmentEndpoint =
  (source: CardSource) =>
  (request: Request<{ name: string }>, response: Response): Promise<void> =>
    answered(source, response, async (tx, scope, { segments }) => {
      const segment = segmentNamed(segments, request.params.name)
      const owners = visibleOwners(response)
      return {
        segment: await segmentReport(tx, scope, segment, owners),
        months: await segmentMonths(tx, scope, segment, owners),
      }
    })

const TestRequest = z.strictObject({ when: AccountCondition })

/** POST /v1/segments/test with `{ when }`: whom a condition would be about. Nothing is stored. */
export const testSegmentEndpoint =
  (source: CardSource) =>
  async (request: Request, response: Response): Promise<void> => {
    const asked = TestRequest.safeParse(jsonIn(request.body))
    if (!asked.success) {
      const { path, message } = asked.error.issues[0]!
      refuse(response, `${path.join('.') || 'body'}: ${message}`)
      return
    }
    await answered(source, response, async (tx, scope, config) => ({
      test: await testCondition(tx, scope, config, asked.data.when, { owners: visibleOwners(response) }),
    }))
  }

/** Asks the signed portal as of the day its figures were last computed for. */
async function answered(
  source: CardSource,
  response: Response,
  ask: (tx: Tx, scope: Scope, config: Config) => Promise<object>,
): Promise<void> {
  const { portalId } = response.locals.identity as Identity
  await orRefused(response, async () => {
    const answer = await source.store.withoutTrace(portalId, async tx => {
      const scope = await portalScopeNow(tx, source, portalId)
      return { asOf: scope.asOf, ...(await ask(tx, scope, source.config)) }
    })
    response.json(answer)
  })
}
