import { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { stageReport } from '../lifecycle/stage-report.ts'
import { stagedView } from '../lifecycle/staged-account.ts'
import { shownViews } from '../view/account-views.ts'
import type { CardSource } from './card-source.ts'
import { companyEndpoint } from './company-asked.ts'
import { handoff } from './handoff.ts'
import { planMilestones } from './plan-milestones.ts'
import { storedScore } from './stored-score.ts'

/** GET /v1/cards/company/:id/plan: the stage and the way to it, milestones, and what is handed over. */
export const companyPlanEndpoint = (source: CardSource) =>
  companyEndpoint(source, async ({ tx, scope, id, age }) => {
    const { config } = source
    const [view] = await shownViews(tx, scope, [id])
    if (!view) return null
    const { stage, history } = stageReport(
      await stagedView(tx, scope, config, view),
      config.stages,
      scope.asOf,
    )
    const stored = await storedScore(tx, scope, id)
    return CompanyPlan.parse({
      ...age,
      stage,
      history: history.toReversed(),
      milestones: planMilestones(view),
      handoff: handoff(view, stored, config.policy),
    })
  })
