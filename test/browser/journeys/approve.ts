import { financePerson } from '../../../scripts/demo/second-person.ts'
import { cardsSettled } from '../support/chromium.ts'
import { asked } from './asked.ts'
import { arrOf, dollars, type OnStage, openRecord, tabCard } from './views.ts'

const amount = 1_500_000

export const approveJourney = (stage: OnStage) =>
  describe('a large edit of ARR', () => {
    it('counts only once finance has approved it on the page', async () => {
      const id = stage().companies.at_risk
      const { account, arr } = await asked(stage()).company(id)
      const due = arr!.totals[0]!.minor - arr!.contracts[0]!.arr.minor + amount * 100
      const page = await openRecord(stage(), id)
      const before = await arrOf(page).textContent()
      await tabCard(page).getByRole('button', { name: 'Update ARR' }).click()
      const form = page.getByRole('dialog', { name: 'Update ARR' })
      await form.getByLabel('New ARR').fill(String(amount))
      await form.getByLabel('Note').fill('group-wide contract')
      await form.getByRole('button', { name: 'Show effect' }).click()
      await form.getByText('A second person must approve it').waitFor()
      await form.getByRole('button', { name: 'Save' }).click()
      await tabCard(page).getByText('Waits for a second person').waitFor()
      expect(await arrOf(page).textContent()).toBe(before)

      const own = await stage().open('/pages/approvals')
      const ownRow = own.getByRole('row').filter({ hasText: account.name })
      await ownRow.getByText('You asked for it yourself.').waitFor()
      expect(await ownRow.getByRole('button', { name: 'Approve' }).count()).toBe(0)

      const theirs = await stage().open('/pages/approvals', { viewer: financePerson })
      await cardsSettled(theirs)
      const row = theirs.getByRole('row').filter({ hasText: account.name })
      await row.getByText(/becomes .*1,500,000/).waitFor()
      await row.getByText('group-wide contract').waitFor()
      await row.getByRole('button', { name: 'Approve' }).click()
      await theirs.getByText('The amount counts from now on.').waitFor()
      await theirs.getByText('Nothing waits for approval').waitFor()

      const after = await openRecord(stage(), id)
      await arrOf(after)
        .filter({ hasText: dollars(due) })
        .waitFor()
      await tabCard(after).getByRole('tab', { name: 'Money' }).click()
      await tabCard(after)
        .getByText(new RegExp(`^Approved by ${financePerson}`))
        .waitFor()
    })
  })
