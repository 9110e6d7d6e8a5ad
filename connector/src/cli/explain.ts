import { assess } from '@perennial/shared/assessment'
import { currentRules } from '../scoring/rules.ts'
import { lastScores } from '../scoring/score-rows.ts'
import { accountViews } from '../view/account-views.ts'
import { explanation } from './explanation.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const explain = verb('explain', 'show how every number of an account came to be')
  .argument('<account>', "the company's id, domain or name")
  .action(
    running(async (account: string, options: CommonOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
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
          () => explanation(assessment, rules.version).join('\n'),
        )
        return 0
      }),
    ),
  )
