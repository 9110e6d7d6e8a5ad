import { addDays } from '@perennial/shared/day'
import type { Locator, Page } from 'playwright-core'
import { cardsSettled } from '../support/chromium.ts'
import type { WholeStage } from '../support/wholeStage.ts'

/** Gives the stage once it is set; tests are named before. */
export type OnStage = () => WholeStage

export const tabCard = (page: Page): Locator => page.locator('[data-card=RenewalCard]')
export const arrOf = (page: Page): Locator =>
  tabCard(page).locator('.k-statistic', { hasText: 'ARR' }).first()
export const dollars = (minor: number) =>
  (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
export const property = (page: Page, name: string): Locator => page.locator(`[data-property=${name}] dd`)

/** Syncs on a day by which an override has ended; no earlier day can be scored after it. */
export const syncOnALaterDay = ({ filled, perennial }: WholeStage): Promise<unknown> =>
  perennial('sync', '--as-of', addDays(filled.asOf, 31))

export async function openRecord(stage: WholeStage, companyId: string): Promise<Page> {
  const page = await stage.open(`/companies/${companyId}`)
  await cardsSettled(page)
  return page
}

export const refreshRecord = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Refresh record' }).click()
