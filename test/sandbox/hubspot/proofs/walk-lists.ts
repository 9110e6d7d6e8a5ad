import { type Call, get } from './call.ts'

const lists = '/crm/v3/lists'

/** A list and who is on it. */
export const listCalls: Call[] = [
  get('read a list', `${lists}/51`),
  get('read an absent list', `${lists}/99999`, 404),
  get('list members', `${lists}/51/memberships`),
  get('list members, first page', `${lists}/51/memberships?limit=2`),
  get('list members, next page', `${lists}/51/memberships?limit=2&after=1002`),
  get('list members of an empty list', `${lists}/52/memberships`),
  get('list members of an absent list', `${lists}/99999/memberships`, 404),
  get('list 251 members', `${lists}/51/memberships?limit=251`, 400),
]
