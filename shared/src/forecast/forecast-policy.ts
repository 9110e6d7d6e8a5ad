import * as z from 'zod'

/** From which probability of renewing on a renewal counts as what; whatever is below `bestCase` is doubtful. */
export const ForecastPolicy = z
  .object({
    commit: z.number().min(0).max(1).default(0.85),
    bestCase: z.number().min(0).max(1).default(0.6),
  })
  .strict()
  .refine(({ commit, bestCase }) => bestCase <= commit, {
    path: ['bestCase'],
    message: 'is above commit; give at most what commit has',
  })
export type ForecastPolicy = z.infer<typeof ForecastPolicy>
