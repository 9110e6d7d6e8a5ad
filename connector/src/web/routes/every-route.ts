import type { Express } from 'express'
import type { WebOptions } from '../web-options.ts'
import { accountRoutes } from './account-routes.ts'
import { alertRoutes } from './alert-routes.ts'
import { cardRoutes } from './card-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { segmentRoutes } from './segment-routes.ts'
import { settingRoutes } from './setting-routes.ts'

/** All there is to ask and to do, by what it is about. */
export const everyRoute: readonly ((app: Express, options: WebOptions) => void)[] = [
  cardRoutes,
  accountRoutes,
  alertRoutes,
  segmentRoutes,
  pageRoutes,
  settingRoutes,
]
