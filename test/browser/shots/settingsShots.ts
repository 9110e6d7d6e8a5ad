import type { Shot } from './Shot.ts'

type Act = NonNullable<Shot['act']>

const rules = { path: '/settings', surface: 'RetainSettings' }
const tab =
  (name: string): Act =>
  surface =>
    surface.getByRole('tab', { name }).click()

const weigh: Act = async surface => {
  const weight = surface
    .getByRole('tabpanel')
    .getByLabel(/^Weight of/)
    .first()
  await weight.fill('35')
  await weight.blur()
  await surface.getByRole('button', { name: 'Make the weights sum to 100' }).click()
  await surface.getByText('accounts would change band').first().waitFor()
}

/** The settings: each section, a draft with its effect, and publishing it. */
export const settingsShots: Shot[] = [
  ...['Scorecard', 'Stages', 'Policy', 'Alert budget', 'Field mapping', 'Versions'].map(name => ({
    name: `settings-${name.toLowerCase().replace(' ', '-')}`,
    ...rules,
    act: tab(name),
  })),
  { name: 'settings-what-if', ...rules, act: weigh },
  // the draft of the picture before is kept
  {
    name: 'settings-publish',
    ...rules,
    overlaid: true,
    act: async (surface, page) => {
      await surface.getByText('accounts would change band').first().waitFor()
      await surface.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'settings-no-permission', ...rules, path: '/settings?connector=no_permission' },
]

/** The record view's own surfaces. */
export const hostShots: Shot[] = [
  { name: 'host-report', path: '/report' },
  {
    name: 'host-network-log',
    path: '/settings',
    act: async (_surface, page) => {
      await page.getByRole('button', { name: 'Network log' }).click()
      await page.getByRole('region', { name: 'Network log' }).waitFor()
    },
  },
]
