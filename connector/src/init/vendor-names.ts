/** Names HubSpot gives its own properties of companies and deals, besides those that begin with hs_ or hubspot_. */
const exact = new Set(
  `about_us address address2 annualrevenue city closedate country createdate days_to_close description domain
  engagements_last_meeting_booked engagements_last_meeting_booked_campaign engagements_last_meeting_booked_medium
  engagements_last_meeting_booked_source facebook_company_page facebookfans first_contact_createdate
  first_conversion_date first_conversion_event_name first_deal_created_date founded_year googleplus_page industry
  is_public lifecyclestage linkedin_company_page linkedinbio name notes_last_contacted notes_last_updated
  notes_next_activity_date num_associated_contacts num_associated_deals num_contacted_notes num_conversion_events
  num_notes numberofemployees owneremail ownername phone recent_conversion_date recent_conversion_event_name
  recent_deal_amount recent_deal_close_date state timezone total_money_raised total_revenue twitterbio
  twitterfollowers twitterhandle type web_technologies website zip amount amount_in_home_currency
  closed_lost_reason closed_won_reason deal_currency_code dealname dealstage dealtype pipeline`.split(/\s+/),
)

/** Whether HubSpot made the property: a custom one cannot begin with hs_. */
export const isOwn = (name: string): boolean => /^(hs_|hubspot_)/.test(name) || exact.has(name)
