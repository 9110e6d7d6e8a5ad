import { common } from './common.ts'
import { choices, type Facts, type Row, readOnly } from './row.ts'

const fixed = (options: string): Facts => ({ ...choices(options), readOnly: true })

export const feedbackSubmissions: Row[] = [
  ...common,
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['hs_survey_id', 'Survey ID', 'number', readOnly],
  ['hs_survey_name', 'Survey name', 'string', readOnly],
  [
    'hs_survey_type',
    'Survey type',
    'enumeration',
    fixed('NPS=NPS|CSAT=CSAT|CES=CES|CUSTOM=Custom|KNOWLEDGE=Knowledge'),
  ],
  ['hs_survey_channel', 'Survey channel', 'enumeration', fixed('EMAIL=Email|WEB=Web|CHAT=Chat|LINK=Link')],
  ['hs_value', 'Rating', 'number', readOnly],
  [
    'hs_response_group',
    'Response group',
    'enumeration',
    fixed('PROMOTER=Promoter|PASSIVE=Passive|DETRACTOR=Detractor'),
  ],
  ['hs_sentiment', 'Sentiment', 'enumeration', fixed('POSITIVE=Positive|NEUTRAL=Neutral|NEGATIVE=Negative')],
  ['hs_content', 'Response', 'string/textarea', readOnly],
  ['hs_submission_timestamp', 'Survey submission date', 'datetime', readOnly],
  ['hs_submission_name', 'Survey submission name', 'string', readOnly],
  ['hs_contact_id', 'Contact ID', 'number', readOnly],
  ['hs_ticket_id', 'Ticket ID', 'number', readOnly],
  ['hs_ingestion_id', 'Ingestion ID', 'string', readOnly],
]
