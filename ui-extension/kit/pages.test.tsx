/** @jest-environment jsdom */

import { SettingsView } from '@hubspot/ui-extensions/experimental'
import { PageHeader, PageLink, PageTitle } from '@hubspot/ui-extensions/pages'
import { fireEvent, waitFor, within } from '@testing-library/dom'
import { clearStage, mount, stage } from '../fixtures/remoteStage.tsx'
import { PagesProvider, pagePath, PageLink as Twin } from './Pages.tsx'

let pressed: string[] = []
const press = (name: string) => () => {
  pressed.push(name)
}
beforeEach(() => {
  pressed = []
})
afterEach(clearStage)

it.each([
  ['/accounts', undefined, '/accounts'],
  ['/accounts/:id', { id: 'a b' }, '/accounts/a%20b'],
  ['/accounts/:id', { id: '7', tab: 'money' }, '/accounts/7?tab=money'],
])('the path %s with %j is %s', (to, params, path) => {
  expect(pagePath(to, params)).toBe(path)
})

it('a page link is an address of the host, and opens in place', async () => {
  const opened: string[] = []
  const pages = {
    href: (path: string) => `/app${path}`,
    open: (path: string) => {
      opened.push(path)
      return true
    },
  }
  const element = mount(
    <PagesProvider value={pages}>
      <Twin to="/accounts/:id" params={{ id: '7' }}>
        Acme
      </Twin>
    </PagesProvider>,
  )
  const link = await within(element).findByRole('link', { name: 'Acme' })
  expect(link.getAttribute('href')).toBe('/app/accounts/7')
  fireEvent.click(link)
  expect(opened).toEqual(['/accounts/7'])
})

it('a page’s header has one primary action, over the channel', async () => {
  const element = stage(
    <>
      <PageTitle>Renewals</PageTitle>
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.Link onClick={press('export')}>Export</PageHeader.Link>
        </PageHeader.PrimaryAction>
      </PageHeader>
      <PageLink to="/cohorts">Cohorts</PageLink>
    </>,
  )
  await within(element).findByRole('heading', { level: 1, name: 'Renewals' })
  const button = within(element).getByRole('button', { name: 'Export' })
  expect(button.className).toContain('k-primary')
  fireEvent.click(button)
  await waitFor(() => expect(pressed).toEqual(['export']))
  expect(within(element).getByRole('link', { name: 'Cohorts' }).getAttribute('href')).toBe('/cohorts')
})

it('settings show their bar only while something is changed', async () => {
  const element = stage(
    <SettingsView saveBarVisible numberOfSettingsChanged={2} onSave={press('save')}>
      Weights
    </SettingsView>,
  )
  await within(element).findByText('2 settings changed')
  fireEvent.click(within(element).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(pressed).toEqual(['save']))
  clearStage()
  const still = stage(<SettingsView>Weights</SettingsView>)
  await within(still).findByText('Weights')
  expect(within(still).queryByRole('button')).toBeNull()
})
