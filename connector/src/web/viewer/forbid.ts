import type { Response } from 'express'
import type { Role } from '../../config/roles.ts'
import type { Identity } from '../signed-identity.ts'
import { signedUser } from '../signed-user.ts'

const labels: Readonly<Record<Role, string>> = {
  sales: 'sales',
  finance: 'finance',
  account_manager: 'account managers',
  revops: 'RevOps',
}

export function forbidRole(response: Response, role: Role, may: readonly Role[]): void {
  forbid(
    response,
    `This is for ${may.map(one => labels[one]).join(' and ')}; your role is ${labels[role]}.`,
    `If it should be another, your administrator names ${nameOf(response)} under \`roles\` in perennial.config.yaml.`,
  )
}

export function forbidAccount(response: Response, owners: readonly string[]): void {
  if (owners.length === 0)
    forbid(
      response,
      `The CRM names no owner that is ${nameOf(response)}, so no account is yours.`,
      'An owner made today is known with the next sync. The connector needs the scope crm.objects.owners.read to know them.',
    )
  else
    forbid(
      response,
      'This account is not yours: neither you nor anybody on a team with you owns it in the CRM.',
      'Ask its owner, or RevOps. A company or an owner that was changed today is known with the next sync.',
    )
}

function forbid(response: Response, message: string, remedy: string): void {
  response.status(403).json({ error: { kind: 'forbidden', message, remedy } })
}

const nameOf = (response: Response): string =>
  signedUser(response.locals.identity as Identity) ?? 'the person who asks'
