import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { SettingsPage } from './SettingsPage.tsx'
import { httpSettings } from './settingsConnector.ts'

hubspot.extend<'settings'>(({ context, actions }) => (
  <Reader locale={context.user.locale}>
    <SettingsPage connector={httpSettings} page={actions} />
  </Reader>
))
