import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const bytes = 32

/** A password as it may stand in a file: `scrypt:SALT:HASH`, both base64url. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, bytes)
  return `scrypt:${salt.toString('base64url')}:${hash.toString('base64url')}`
}

/** Whether a password is the one that was hashed; a line in any other form is nobody's password. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [method, salt, hash] = stored.split(':')
  if (method !== 'scrypt' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), bytes)
  return expected.length === bytes && timingSafeEqual(found, expected)
}
