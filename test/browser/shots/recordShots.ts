import type { Locator } from 'playwright-core'
import type { Shot } from './Shot.ts'

/** Ids of the records whose cards are photographed. */
export interface RecordIds {
  /** A customer with something near. */
  watch: string
  unscored: string
  notACustomer: string
  deal: string
  contact: string
  ticket: string
}

type Act = NonNullable<Shot['act']>

const press = (surface: Locator, name: string) => surface.getByRole('button', { name, exact: true }).click()
const tab =
  (name: string): Act =>
  surface =>
    surface.getByRole('tab', { name }).click()
const form =
  (name: string): Act =>
  async (surface, page) => {
    await press(surface, name)
    await page.getByRole('dialog').waitFor()
  }

/** The cards of records: each tab, each form, and each state that is none of data. */
export const recordShots = (ids: RecordIds): Shot[] => {
  const company = { path: `/companies/${ids.watch}`, surface: 'RenewalCard' }
  const deal = { path: `/deals/${ids.deal}`, surface: 'RenewalDeal' }
  const contact = { path: `/contacts/${ids.contact}`, surface: 'RenewalContact' }
  return [
    ...['Why', 'Money', 'People', 'Plan', 'Usage', 'Activity'].map(name => ({
      name: `company-${name.toLowerCase()}`,
      ...company,
      act: tab(name),
    })),
    { name: 'company-800', ...company, width: 800 },
    { name: 'company-350', ...company, width: 350 },
    { name: 'company-unscored', ...company, path: `/companies/${ids.unscored}` },
    { name: 'company-not-a-customer', ...company, path: `/companies/${ids.notACustomer}` },
    { name: 'company-loading', ...company, unanswered: true, path: `${company.path}?connector=slow` },
    { name: 'company-error', ...company, path: `${company.path}?connector=failing` },
    { name: 'company-no-permission', ...company, path: `${company.path}?connector=no_permission` },
    { name: 'sidebar', ...company, surface: 'RenewalSidebar' },
    { name: 'sales', ...company, surface: 'SalesCard' },
    { name: 'deal', ...deal },
    { name: 'contact', ...contact },
    { name: 'ticket', path: `/tickets/${ids.ticket}`, surface: 'RenewalTicket' },
    { name: 'form-update-arr', ...company, overlaid: true, act: form('Update ARR') },
    { name: 'form-update-arr-effect', ...company, overlaid: true, act: arrEffect },
    { name: 'form-log-touchpoint', ...company, overlaid: true, act: form('Log touchpoint') },
    { name: 'form-override', ...company, overlaid: true, act: form('Override health') },
    { name: 'form-move-stage', ...company, overlaid: true, act: form('Move stage') },
    { name: 'form-update-forecast', ...deal, overlaid: true, act: form('Update forecast') },
    { name: 'form-set-role', ...contact, overlaid: true, act: form('Set role') },
  ]
}

const effectOf =
  (amount: string, note = ''): Act =>
  async (surface, page) => {
    await form('Update ARR')(surface, page)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New ARR').fill(amount)
    await dialog.getByLabel('Note').fill(note)
    await dialog.getByLabel('Note').blur()
    await dialog.getByRole('button', { name: 'Show effect' }).click()
    await dialog.getByRole('button', { name: 'Save' }).waitFor()
  }
const arrEffect = effectOf('24000')
/** Above what one person may do alone. */
const largeEffect = effectOf('1500000', 'Group-wide contract, signed on Monday')

const save =
  (effect: Act): Act =>
  async (surface, page) => {
    await effect(surface, page)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

/** What is saved for good; photographed where nothing else reads the same records afterwards. */
export const savedShots = ({ watch }: RecordIds): Shot[] => {
  const company = { path: `/companies/${watch}`, surface: 'RenewalCard' }
  return [
    { name: 'form-update-arr-saved', ...company, act: save(arrEffect) },
    { name: 'form-update-arr-waits', ...company, overlaid: true, act: largeEffect },
    {
      name: 'company-money-waits',
      ...company,
      act: async (surface, page) => {
        await save(largeEffect)(surface, page)
        await tab('Money')(surface, page)
      },
    },
  ]
}
