import { assess } from '@perennial/shared/assessment'
import { bandLabels } from '@perennial/shared/health/band'
import { sumLines } from '@perennial/shared/health/explain'
import { readable } from '@perennial/shared/money'
import { sql } from 'kysely'
import { wallClock } from '../clock.ts'
import { ConfigError } from '../errors.ts'
import { currentRules } from '../scoring/rules.ts'
import { lastScores } from '../scoring/score-rows.ts'
import type { Tx } from '../store/store.ts'
import { portalScope } from '../sync/portal.ts'
import { accountViews } from '../view/account-views.ts'
import { emit } from './output.ts'
import { asOfDay, type CommonOptions, offlinePortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const explain = verb('explain', 'show how every number of an account came to be')
  .argument('<account>', "the company's id, domain or name")
  .action(
    running(async (account: string, options: CommonOptions) =>
      withSession(async session => {
        const { store, config, env } = session
        const { crm, portalId } = await offlinePortal(session, options.portal)
        const day = asOfDay(options, env)
        const scope = await portalScope(store, portalId, config, day ?? wallClock.now(), crm.recordUrl)
        const result = await store.withoutTrace(portalId, async tx => {
          const id = await findAccount(tx, portalId, account, config.mapping.company)
          const rules = await currentRules(tx, scope, config)
          const [view] = await accountViews(tx, scope, [id])
          const last = (await lastScores(tx, portalId, [id], scope.asOf)).get(id)
          return { id, last, rules, assessment: assess(view!, rules, last?.band ?? null) }
        })
        const { assessment, rules, last } = result
        const { score, arr, renewal, probability, stage, expansion, view } = assessment
        emit(
          options.json === true,
          {
            account: { id: result.id, name: view.account.name, url: view.account.url },
            asOf: scope.asOf,
            configurationVersion: rules.version,
            health: { ...score, changedOn: last?.changedOn ?? null },
            arr,
            renewal,
            probability,
            stage,
            expansion,
          },
          () =>
            [
              `${view.account.name} (${result.id}) as of ${scope.asOf}`,
              '',
              `Health: ${bandLabels[score.band]}, coverage ${Math.round(score.coverage * 100)} % (configuration version ${rules.version})`,
              ...(score.unscoredBecause ? [score.unscoredBecause] : []),
              ...sumLines(score),
              '',
              `ARR: ${arr ? `${arr.totals.map(readable).join(' + ')} (${arr.basis})` : 'unknown, no contract in force states an amount'}`,
              ...(arr?.contracts ?? []).map(
                c => `  ${readable(c.arr!)}  ${c.name}, ${c.start} to ${c.end ?? 'open end'}, ${c.rule}`,
              ),
              `Renewal: ${renewal ? `${renewal.date ?? 'evergreen'} (${renewal.state.replaceAll('_', ' ')}, ${renewal.basis}: ${renewal.rule})` : 'nothing to renew'}`,
              ...(renewal?.noticeDate ? [`Notice by: ${renewal.noticeDate}`] : []),
              `Probability of renewal: ${probability ? `${Math.round(probability.renews * 100)} % (80 % interval ${Math.round(probability.low * 100)} to ${Math.round(probability.high * 100)} %). ${probability.because}` : 'not known'}`,
              `Stage: ${stage ?? 'unknown'}. Expansion may be raised: ${expansion ? 'yes' : 'no'}.`,
            ].join('\n'),
        )
        return 0
      }),
    ),
  )

/** By id, by domain, or by exact name; an account absorbed in a merge is found under its old id. */
async function findAccount(
  tx: Tx,
  portalId: string,
  asked: string,
  company: { name: string; domain: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select r.id, r.properties->>${company.name} as name from record r
    left join alias a on a.portal_id = r.portal_id and a.kind = 'company' and a.id = r.id and a.old_id = ${asked}
    where r.portal_id = ${portalId} and r.kind = 'company' and r.archived_at is null
      and (r.id = ${asked} or a.old_id is not null or lower(r.properties->>${company.domain ?? company.name}) = lower(${asked})
           or lower(r.properties->>${company.name}) = lower(${asked}))
    order by r.id`.execute(tx)
  if (rows.length === 1) return rows[0]!.id
  throw new ConfigError(
    rows.length === 0
      ? `no account is known as ${JSON.stringify(asked)}`
      : `${rows.length} accounts are known as ${JSON.stringify(asked)}: ${rows.map(({ id }) => id).join(', ')}`,
    { field: '--account', remedy: "give the company's id, domain or exact name; ids are unique" },
  )
}
