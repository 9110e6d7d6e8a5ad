import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Statistics of a portfolio are its owner's to refresh; the application may ask for that. */
export const portfolioStatistics: Migration = {
  async up(db) {
    await sql`
      create function refresh_portfolio_statistics() returns void
        language sql security definer set search_path = public
        as 'analyze portfolio_account; analyze portfolio_renewal; analyze portfolio_movement';
      grant execute on function refresh_portfolio_statistics() to perennial_app;
    `.execute(db)
  },
}
