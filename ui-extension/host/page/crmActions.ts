import type { ActionType, ArgsFor } from '@hubspot/ui-extensions/crm'
import type { CrmAction } from '../../kit/crm/CrmSource.ts'
import { kindOf } from '../kinds.ts'
import { recordHere } from './recordHere.ts'

/** The ways out of where a surface stands. */
export interface Ways {
  /** To an address of this view. */
  go: (url: string) => void
  /** Beside this view. */
  open: (url: string) => void
}

/** Takes an action, or says what stands in its way. */
type Take<Context> = (context: Context, ways: Ways) => string | null

const toRecord: Take<ArgsFor<'RECORD_APP_LINK'> | ArgsFor<'PREVIEW_OBJECT'>> = (context, ways) => {
  const { objectTypeId, objectId } = context
  const kind = kindOf(String(objectTypeId))
  if (!kind) return `This view has no records of type ${objectTypeId}`
  if (!objectId) return 'objectId is missing: the action names no record'
  return to(`/${kind}/${objectId}`, 'external' in context && context.external === true, ways)
}

function to(address: string, beside: boolean, { go, open }: Ways): null {
  if (beside) open(address)
  else go(address)
  return null
}

const toPage: Take<ArgsFor<'PAGE_APP_LINK'>> = ({ path, external = false }, ways) => {
  const address = recordHere(String(path))
  return address ? to(address, external, ways) : `${path} is a page of HubSpot that this view does not have`
}

const elsewhere: Take<ArgsFor<'EXTERNAL_URL'>> = ({ href }, { open }) => {
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) return `${href} is not a web address`
  open(href)
  return null
}

const hubspotOnly = (what: string) => () => `This view has no ${what}: it opens in HubSpot only`

const takes: { [Type in ActionType]: Take<ArgsFor<Type>> } = {
  PREVIEW_OBJECT: toRecord,
  RECORD_APP_LINK: toRecord,
  PAGE_APP_LINK: toPage,
  EXTERNAL_URL: elsewhere,
  ADD_NOTE: hubspotOnly('composer of notes'),
  ADD_TASK: hubspotOnly('composer of tasks'),
  SEND_EMAIL: hubspotOnly('composer of e-mails'),
  SCHEDULE_MEETING: hubspotOnly('scheduler of meetings'),
  ENGAGEMENT_APP_LINK: hubspotOnly('page of one activity'),
  OPEN_RECORD_CREATOR_FORM: hubspotOnly('form for new records'),
  OPEN_RECORD_ASSOCIATION_FORM: hubspotOnly('form for associations'),
  OPEN_WORKFLOW_ENROLLMENT_MODAL: hubspotOnly('workflows'),
}

/** Takes an action of the CRM as far as this view can; errors in words, none when it was taken. */
export function takeAction({ actionType, actionContext }: CrmAction, ways: Ways): string[] {
  const take = takes[actionType] as Take<unknown> | undefined
  const hindrance = take ? take(actionContext ?? {}, ways) : `There is no action ${actionType}`
  return hindrance === null ? [] : [hindrance]
}
