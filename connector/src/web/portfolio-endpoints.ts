import { minorDigits } from '@perennial/shared/money'
import { FilterChoices, type Filters, noFilters } from '@perennial/shared/wire/filters'
import { ForecastFan } from '@perennial/shared/wire/forecast-fan'
import { Overview } from '@perennial/shared/wire/overview'
import { PortfolioRows, type RowSort, rowSorts } from '@perennial/shared/wire/portfolio'
import type { Request, Response } from 'express'
import { rulingConfig } from '../config/versions.ts'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { buildOn } from '../portfolio/build-on.ts'
import { choicesOf } from '../portfolio/choices.ts'
import { fanOf } from '../portfolio/fan.ts'
import { keptOfBuild } from '../portfolio/kept-of-build.ts'
import { metricNamed } from '../portfolio/metric.ts'
import { overviewOf } from '../portfolio/overview.ts'
import { rowsOf } from '../portfolio/rows.ts'
import { rowsCsv } from '../portfolio/rows-csv.ts'
import type { Selection } from '../portfolio/selection.ts'
import type { Build } from '../portfolio/stored-builds.ts'
import type { Tx } from '../store/store.ts'
import { type PortalRow, readPortal } from '../sync/portal.ts'
import { ageOf } from './age.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { filtersAsked } from './filters-asked.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { visibleOwners } from './viewer/visible-owners.ts'

/** GET /v1/portfolio/filters: what pages can be narrowed to. */
export const filterChoicesEndpoint =
  (source: CardSource) =>
  (_request: Request, response: Response): Promise<void> =>
    answered(source, response, noFilters, async ({ tx, selection, build, about, today, config }) => {
      const choices = await keptOfBuild(selection, ['choices', config.segments], () =>
        choicesOf(tx, selection, config),
      )
      response.json(
        FilterChoices.parse({ ...about, ...choices, days: { first: build.firstDay, last: today } }),
      )
    })

/** GET /v1/portfolio/overview: the portfolio at a glance, narrowed by filters. */
export const overviewEndpoint =
  (source: CardSource) =>
  (request: Request, response: Response): Promise<void> =>
    orRefused(response, () =>
      answered(source, response, filtersAsked(queryOf(request)), async ({ tx, selection, build, about }) => {
        const overview = await keptOfBuild(selection, 'overview', () => overviewOf(tx, build, selection))
        response.json(Overview.parse({ ...about, ...overview }))
      }),
    )

/** GET /v1/portfolio/forecast-fan: what the renewals that are due soon come to, week by week, with its range. */
export const forecastFanEndpoint =
  (source: CardSource) =>
  (request: Request, response: Response): Promise<void> =>
    orRefused(response, () =>
      answered(source, response, filtersAsked(queryOf(request)), async ({ tx, selection, build, about }) => {
        response.json(ForecastFan.parse({ ...about, ...(await fanOf(tx, build, selection)) }))
      }),
    )

const rowsOnPage = 25
const mostRowsOfCsv = 200_000

/** GET /v1/portfolio/accounts: the rows behind a number; all of them with `format=csv`. */
export const portfolioRowsEndpoint =
  (source: CardSource) =>
  (request: Request, response: Response): Promise<void> =>
    orRefused(response, () =>
      answered(source, response, filtersAsked(queryOf(request)), async ({ tx, selection, build, about }) => {
        const name = queryOf(request).metric ?? 'accounts'
        const metric = metricNamed(name, build)
        const order = sortOf(request)
        if (queryOf(request).format === 'csv') {
          const found = await rowsOf(tx, selection, metric, { ...order, offset: 0, limit: mostRowsOfCsv })
          response.type('text/csv').send(rowsCsv(found.rows, about.currency))
          return
        }
        const page = pageOf(request)
        const paging = { ...order, offset: (page - 1) * rowsOnPage, limit: rowsOnPage }
        const { rows, total } = await keptOfBuild(selection, [name, paging], () =>
          rowsOf(tx, selection, metric, paging),
        )
        const pages = Math.max(1, Math.ceil(total.rows / rowsOnPage))
        response.json(
          PortfolioRows.parse({ ...about, metric: name, title: metric.title, rows, total, page, pages }),
        )
      }),
    )

interface Asked {
  tx: Tx
  selection: Selection
  build: Build
  about: ReturnType<typeof aboutOf>
  today: string
  config: Config
}

/** Answers from the build of the day asked for, what the person may see of it; by the rules published last, also since this process began. */
async function answered(
  given: CardSource,
  response: Response,
  filters: Filters,
  answer: (asked: Asked) => Promise<void>,
): Promise<void> {
  const { portalId } = response.locals.identity as Identity
  const { store } = given
  await orRefused(response, async () => {
    const { portal, scope, source } = await store.portal(portalId, async tx => {
      const source = { ...given, config: await rulingConfig(tx, portalId, given.config) }
      return {
        source,
        portal: await readPortal(tx, portalId),
        scope: await portalScopeNow(tx, source, portalId),
      }
    })
    const build = await buildOn(store, scope, source.config, filters.asOf)
    const about = aboutOf(build, portal, source, build.asOf !== scope.asOf)
    const selection = { build, filters, owners: visibleOwners(response) }
    await store.portal(portalId, tx =>
      answer({ tx, selection, build, about, today: scope.asOf, config: source.config }),
    )
  })
}

const aboutOf = (
  { asOf, madeAt, currency }: Build,
  portal: PortalRow,
  source: CardSource,
  replayed: boolean,
) => ({
  ...ageOf(asOf, portal, source),
  madeAt: madeAt.toISOString(),
  replayed,
  currency,
  digits: minorDigits(currency),
})

const queryOf = (request: Request) => request.query as Record<string, string | undefined>

function sortOf(request: Request): { sort: RowSort; descending: boolean } {
  const said = queryOf(request).sort ?? '-amount'
  const sort = said.replace(/^-/, '') as RowSort
  if (rowSorts.includes(sort)) return { sort, descending: said.startsWith('-') }
  throw new ConfigError(`rows cannot be sorted by ${JSON.stringify(said)}`, {
    field: 'sort',
    remedy: `use one of: ${rowSorts.join(', ')}; with - before it the greatest comes first`,
  })
}

function pageOf(request: Request): number {
  const said = queryOf(request).page ?? '1'
  if (/^[1-9]\d{0,6}$/.test(said)) return Number(said)
  throw new ConfigError(`page ${JSON.stringify(said)} is no page`, {
    field: 'page',
    remedy: 'give a number from 1 on',
  })
}
