import { stringify } from 'yaml'
import { mapping } from '../../../test/small-portal.ts'
import { ConfigError } from '../errors.ts'
import { parseConfig } from './read-config.ts'
import { type Role, type Roles, roleOf } from './roles.ts'

const rolesIn = (roles: object): Roles => parseConfig(stringify({ mapping, roles }), 'f').roles

const named = rolesIn({
  revops: ['Rita@acme.example'],
  account_manager: ['ana@acme.example', 7],
  finance: ['9'],
})

it.each<[string, string | null, string | null, Role]>([
  ['named by address', '1', 'ana@acme.example', 'account_manager'],
  ['named by address in another case', '1', 'RITA@acme.example', 'revops'],
  ['named by user id', '9', 'fin@acme.example', 'finance'],
  ['named by a user id that was written as a number', '7', null, 'account_manager'],
  ['named under two roles, gets the lesser', '9', 'rita@acme.example', 'finance'],
  ['named nowhere', '1', 'new@acme.example', 'sales'],
  ['without a name', null, null, 'sales'],
])('a user %s', (_, userId, userEmail, role) => {
  expect(roleOf(named, { userId, userEmail })).toBe(role)
})

it('gives everybody else what the default says, and the least without one', () => {
  const user = { userId: '1', userEmail: 'new@acme.example' }
  expect(roleOf(parseConfig(stringify({ mapping }), 'f').roles, user)).toBe('sales')
  expect(roleOf(rolesIn({ default: 'account_manager' }), user)).toBe('account_manager')
})

it.each<[string, object, string, string]>([
  ['a name that is no address', { revops: ['rita'] }, 'roles.revops.0', '"rita"'],
  ['somebody with two roles', { sales: ['a@b.example'], revops: ['A@b.example'] }, 'roles.sales.0', 'revops'],
  ['an unknown role', { admin: ['a@b.example'] }, 'roles.admin', 'admin'],
  ['a default that opens everything', { default: 'revops' }, 'roles.default', '"revops"'],
])('refuses %s, naming field, value and remedy', (_, roles, field, value) => {
  let refusal: unknown
  try {
    rolesIn(roles)
  } catch (error) {
    refusal = error
  }
  expect(refusal).toBeInstanceOf(ConfigError)
  expect(refusal).toMatchObject({ field, remedy: expect.stringMatching(/\S/) })
  expect((refusal as ConfigError).message).toContain(value)
})
